package org.autoreproduce.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the user choose files and folders; empty where nothing was chosen. To be called on the UI thread. */
public interface Choosers {
    /** A paper: a PDF, or a file of its source. */
    Optional<Path> paper();

    /** A folder, for the reason that the title tells. */
    Optional<Path> folder(String title);

    /** Any file, for the reason that the title tells. */
    Optional<Path> file(String title);

    /** A file that is to be written, with a name to begin from; the user has agreed to replace one that is there. */
    Optional<Path> save(String title, String name);
}
