package org.autoreproduce.paper;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** Turns a file of one format into a document. */
public interface DocumentReader {
    /**
     * Reads the whole file.
     *
     * @throws ProblemException      where the file is missing, unreadable, of another format, locked or without text
     * @throws CancellationException when it was stopped
     */
    Document read(Path file, Cancellation stop);

    /**
     * Only what its first pages tell of it.
     *
     * @throws ProblemException      as for the whole file
     * @throws CancellationException when it was stopped
     */
    PaperHead head(Path file, Cancellation stop);
}
