/** Sets a source paper plainly on pages, and tells where every line came to stand. Knows no file format. */
@NullMarked
package org.autoreproduce.paper.typeset;

import org.jspecify.annotations.NullMarked;
