/** What people corrected in a paper's text: kept apart from the extraction, found again in it, put over it. */
@NullMarked
package org.autoreproduce.paper.correction;

import org.jspecify.annotations.NullMarked;
