/** The window as a whole: opens papers and projects, puts the panes side by side. Only it knows them all. */
@NullMarked
package org.autoreproduce.ui.shell;

import org.jspecify.annotations.NullMarked;
