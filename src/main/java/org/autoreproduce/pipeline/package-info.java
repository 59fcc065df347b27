/**
 * Ties the rooms together: stages in order, what each has read, what is stale, one session a project with commands in
 * and events out.
 */
@NullMarked
package org.autoreproduce.pipeline;

import org.jspecify.annotations.NullMarked;
