/** The pane of the program's files: a tree, tabs with coloured text, marks of what lines are linked to, differences to accept or reject. */
@NullMarked
package org.autoreproduce.ui.editor;

import org.jspecify.annotations.NullMarked;
