/** The pane of the lineage: the cited works as a picture and as a list, pinned and banned by hand. */
@NullMarked
package org.autoreproduce.ui.lineage;

import org.jspecify.annotations.NullMarked;
