/** How a part of the program comes about: tests first, then code, run, diagnose, edit, check; 20 tries at most. */
@NullMarked
package org.autoreproduce.pipeline.build;

import org.jspecify.annotations.NullMarked;
