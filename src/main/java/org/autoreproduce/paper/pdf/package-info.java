/** Reads PDF files; the only place that knows PDFBox. */
@NullMarked
package org.autoreproduce.paper.pdf;

import org.jspecify.annotations.NullMarked;
