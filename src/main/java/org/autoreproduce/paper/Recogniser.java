package org.autoreproduce.paper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** Reads papers whose text is only a picture, by recognising letters in pictures of their pages. */
public interface Recogniser {
    /** Told how far it has got, on any thread. */
    @FunctionalInterface
    interface Progress {
        /** So many pages are read. */
        void read(int done, int pages);
    }

    /**
     * Recognises all pages; those that were recognised before are known already.
     *
     * @throws ProblemException      where the file cannot be read, nothing on this machine can recognise it, or no text is
     *                               found in it
     * @throws CancellationException when it was stopped
     */
    Document read(Path file, Progress progress, Cancellation stop);

    /** ProblemException where nothing on this machine can recognise letters. */
    void check(Cancellation stop);

    /** The same, without recognising anything: empty where not all pages were recognised before. */
    Optional<Document> known(Path file, Cancellation stop);
}
