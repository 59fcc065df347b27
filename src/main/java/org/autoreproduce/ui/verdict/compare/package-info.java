/** Reproductions of one paper side by side: claims, assumptions, code, lineage and cost, one column for each. */
@NullMarked
package org.autoreproduce.ui.verdict.compare;

import org.jspecify.annotations.NullMarked;
