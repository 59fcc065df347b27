/** The stages: the rail above with what runs, and the inspector of one of them. */
@NullMarked
package org.autoreproduce.ui.stage;

import org.jspecify.annotations.NullMarked;
