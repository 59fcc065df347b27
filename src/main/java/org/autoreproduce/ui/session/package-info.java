/** What the panes share: the open paper, what its project holds now, what is looked at, what happens. Knows no pane. */
@NullMarked
package org.autoreproduce.ui.session;

import org.jspecify.annotations.NullMarked;
