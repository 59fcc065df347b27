/** A paper as its authors wrote it: the files given, unpacked within limits, and what every format of source is read into. Knows no format. */
@NullMarked
package org.autoreproduce.paper.source;

import org.jspecify.annotations.NullMarked;
