package org.autoreproduce.lineage.source.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What in a library belongs to one work: a PDF, a folder around one, a repository.
 *
 * @param place      the file or folder
 * @param pdfs       the papers in it, outside repositories
 * @param notes      texts beside the papers
 * @param repository whether the folder itself is a repository
 */
record LibraryEntry(Path place, List<Path> pdfs, List<Path> notes, boolean repository) {
    /** Copies the lists. */
    LibraryEntry {
        pdfs = List.copyOf(pdfs);
        notes = List.copyOf(notes);
    }

    /** A PDF by itself. */
    static LibraryEntry of(Path pdf) {
        return new LibraryEntry(pdf, List.of(pdf), List.of(), false);
    }

    /** What the file or folder is called, without its ending. */
    String name() {
        return String.valueOf(place.getFileName()).replaceFirst("(?i)\\.pdf$", "");
    }
}
