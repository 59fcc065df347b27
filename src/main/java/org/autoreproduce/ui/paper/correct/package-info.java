/** Beside a page the text that was read from it, block by block, to be corrected by hand. Knows nothing of how pages are shown. */
@NullMarked
package org.autoreproduce.ui.paper.correct;

import org.jspecify.annotations.NullMarked;
