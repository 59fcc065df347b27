/** From LaTeX source to a source paper: macros expanded within limits, nothing is ever run. */
@NullMarked
package org.autoreproduce.paper.latex;

import org.jspecify.annotations.NullMarked;
