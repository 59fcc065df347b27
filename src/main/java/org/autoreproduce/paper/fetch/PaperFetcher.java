package org.autoreproduce.paper.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Fetches papers into a folder: from arXiv the source, else the PDF; from elsewhere a PDF. One request at a time and not
 * many a minute. May be shared by all threads.
 */
public final class PaperFetcher {
    /** The machine that arXiv keeps for programs. */
    public static final URI ARXIV = URI.create("https://export.arxiv.org/");

    private final URI arxiv;
    private final Path folder;
    private final Download download;

    /**
     * For a folder, which need not be there.
     *
     * @param arxiv   where arXiv's e-print and pdf lie
     * @param agent   how this program calls itself to servers
     * @param apart   at least between two requests
     * @param longest that a whole answer may take
     */
    public PaperFetcher(URI arxiv, Path folder, String agent, Duration apart, Duration longest) {
        this.arxiv = arxiv;
        this.folder = folder;
        this.download = new Download(agent, new Pace(apart, InstantSource.system()), longest);
    }

    /** From arXiv itself, as patiently as it asks. */
    public static PaperFetcher usual(Path folder, String agent) {
        return new PaperFetcher(ARXIV, folder, agent, Duration.ofSeconds(3), Duration.ofMinutes(5));
    }

    /** Where fetched papers lie. */
    public Path folder() {
        return folder;
    }

    /**
     * Fetches a paper, unless that very version was fetched before.
     *
     * @return its file, named so that its kind and arXiv id can be told
     * @throws ProblemException      with what to do, where it cannot be had
     * @throws CancellationException when it was stopped
     */
    public Path fetch(PaperAddress address, Cancellation stop) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "", ".part");
            try {
                return switch (address) {
                    case PaperAddress.ArXiv(String id) -> arxiv(id, part, stop);
                    case PaperAddress.Web(URI place) -> web(place, part, stop);
                };
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("paper.fetch.disk", folder, e.toString()));
        }
    }

    private Path arxiv(String id, Path part, Cancellation stop) throws IOException {
        String name = "arXiv-" + id.replace('/', '-');
        if (id.matches(".*v\\d+")) {
            for (Content kind : Content.values()) {
                Path there = folder.resolve(name + kind.ending);
                if (!kind.ending.isEmpty() && Files.isRegularFile(there)) {
                    return there;
                }
            }
        }
        if (download.to(part, arxiv.resolve("e-print/" + id), stop)) {
            Content source = Content.of(part);
            if (source == Content.WITHDRAWN) {
                throw new ProblemException("paper.fetch.withdrawn", id);
            }
            if (!source.ending.isEmpty()) {
                return named(part, name + source.ending);
            }
        }
        if (!download.to(part, arxiv.resolve("pdf/" + id), stop)) {
            throw new ProblemException("paper.fetch.no-such", id);
        }
        if (Content.of(part) != Content.PDF) {
            throw new ProblemException("paper.fetch.no-pdf", "arXiv:" + id);
        }
        return named(part, name + ".pdf");
    }

    private Path web(URI place, Path part, Cancellation stop) throws IOException {
        if (!download.to(part, place, stop)) {
            throw new ProblemException("paper.fetch.not-there", place);
        }
        if (Content.of(part) != Content.PDF) {
            throw new ProblemException("paper.fetch.no-pdf", place);
        }
        String path = String.valueOf(place.getPath()).replaceAll("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]", "-")
                .replaceFirst("(?i)\\.pdf$", "").replaceFirst("^\\.+", "");
        return named(part, (last.isEmpty() ? "paper" : last.substring(0, Math.min(80, last.length()))) + ".pdf");
    }

    private Path named(Path part, String name) throws IOException {
        return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
