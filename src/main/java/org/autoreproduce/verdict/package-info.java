/** What the paper claims, how a run's numbers become one, and the verdict by arithmetic. Knows only json, text and evidence. */
@NullMarked
package org.autoreproduce.verdict;

import org.jspecify.annotations.NullMarked;
