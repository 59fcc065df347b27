/** What a report tells, gathered from a project's files and journal; finished or not, without opening the project. */
@NullMarked
package org.autoreproduce.pipeline.account;

import org.jspecify.annotations.NullMarked;
