/** The window. Only this room knows JavaFX; its panes know the session and the kit, never each other. */
@NullMarked
package org.autoreproduce.ui;

import org.jspecify.annotations.NullMarked;
