/** Runs of the generated program: sandbox, supervisor, executors, metrics. Knows only the base rooms. */
@NullMarked
package org.autoreproduce.run;

import org.jspecify.annotations.NullMarked;
