/** Reads whatever a paper may be given as, and sets what is no PDF. */
@NullMarked
package org.autoreproduce.paper.read;

import org.jspecify.annotations.NullMarked;
