/** What a stage has left: as tables and formatted text to look at, and as plain text to edit. */
@NullMarked
package org.autoreproduce.ui.stage.output;

import org.jspecify.annotations.NullMarked;
