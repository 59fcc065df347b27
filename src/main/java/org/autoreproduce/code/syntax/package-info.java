/** Whether the program's files can be read at all, found out before anything is run. */
@NullMarked
package org.autoreproduce.code.syntax;

import org.jspecify.annotations.NullMarked;
