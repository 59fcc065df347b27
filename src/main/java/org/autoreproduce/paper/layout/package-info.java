/** From glyphs and rules on pages to a document: lines, columns, blocks, tables, references. Knows no file format. */
@NullMarked
package org.autoreproduce.paper.layout;

import org.jspecify.annotations.NullMarked;
