/** Reads pages that are pictures with Tesseract, where it is installed; its words become ink for the layout like those of a text layer. */
@NullMarked
package org.autoreproduce.paper.ocr;

import org.jspecify.annotations.NullMarked;
