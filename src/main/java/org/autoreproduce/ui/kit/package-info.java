/** What all panes are built with: work off the UI thread, colours, icons, states in words. Knows no pane. */
@NullMarked
package org.autoreproduce.ui.kit;

import org.jspecify.annotations.NullMarked;
