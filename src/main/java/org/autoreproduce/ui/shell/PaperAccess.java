package org.autoreproduce.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.fetch.PaperAddress;
import org.autoreproduce.paper.fetch.PaperFetcher;
import org.autoreproduce.paper.read.SourceReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.ui.session.Snapshot;

/** How papers without a project are had and read, whatever they are given as. Everything takes time. */
public final class PaperAccess {
    private final DocumentReader pdfs;
    private final PaperFetcher fetcher;
    private final SourceReader sources = new SourceReader();

    /**
     * With a reader of PDFs.
     *
     * @param fetcher whose folder also holds what sources are set as
     */
    public PaperAccess(DocumentReader pdfs, PaperFetcher fetcher) {
        this.pdfs = pdfs;
        this.fetcher = fetcher;
    }

    /**
     * A paper that was read from its source.
     *
     * @param pdf what it was set as
     */
    record Source(Path pdf, Snapshot snapshot) {}

    /** Whether a folder is a paper's source rather than a project. */
    boolean isSource(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return !Files.exists(folder.resolve(ProjectFolder.PROJECT_FILE))
                    && files.anyMatch(file -> String.valueOf(file.getFileName()).matches("(?i).*\\.(?:tex|ltx)"));
        } catch (IOException e) {
            // the project's reader tells why
            return false;
        }
    }

    /** Whether it is to be read as source. */
    boolean takes(Path given) {
        return sources.takes(given);
    }

    /** Reads a PDF; ProblemException where it cannot be read. */
    Snapshot pdf(Path pdf, Cancellation stop) {
        return Snapshot.of(pdfs.read(pdf, stop));
    }

    /** Reads a source and sets it; ProblemException where that cannot be. */
    Source source(Path given, Cancellation stop) {
        SourceReader.SetPaper set = sources.set(given, stop);
        Path pdf = fetcher.folder().resolve("set-" + set.document().hash().substring(0, 16) + ".pdf");
        new AtomicFiles().write(pdf, set.pdf());
        return new Source(pdf, Snapshot.of(set.document()));
    }

    /** Fetches a paper; ProblemException where it cannot be had. */
    Path fetch(PaperAddress address, Cancellation stop) {
        return fetcher.fetch(address, stop);
    }

    /** Whether a file was fetched, and so lies where no project should. */
    boolean fetched(Path file) {
        return file.toAbsolutePath().startsWith(fetcher.folder().toAbsolutePath());
    }
}
