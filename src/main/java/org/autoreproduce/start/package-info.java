/** Where the program begins: the window, or the command line. */
@NullMarked
package org.autoreproduce.start;

import org.jspecify.annotations.NullMarked;
