/** Puts the program together: which class stands behind which port. No other place makes such choices. */
@NullMarked
package org.autoreproduce.pipeline.assembly;

import org.jspecify.annotations.NullMarked;
