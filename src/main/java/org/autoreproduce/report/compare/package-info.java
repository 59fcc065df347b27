/** Reproductions of one paper side by side: what is matched with what, and how people and programs read it. */
@NullMarked
package org.autoreproduce.report.compare;

import org.jspecify.annotations.NullMarked;
