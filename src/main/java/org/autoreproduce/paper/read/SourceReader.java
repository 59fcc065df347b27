package org.autoreproduce.paper.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.latex.LatexReader;
import org.autoreproduce.paper.latex.TexFolder;
import org.autoreproduce.paper.pdf.SourcePdf;
import org.autoreproduce.paper.source.SourceFiles;
import org.autoreproduce.paper.source.SourceLoader;
import org.autoreproduce.paper.source.SourcePaper;
import org.autoreproduce.paper.text.MarkdownReader;
import org.autoreproduce.paper.text.PlainReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads papers that are given as source, and sets them as a PDF. Stateless. */
public final class SourceReader {
    private static final List<String> ENDINGS = List.of(".tex", ".ltx", ".md", ".markdown", ".txt", ".gz", ".tgz",
            ".tar", ".zip");
    private static final Pattern ARXIV = Pattern
            .compile("arXiv-(?:([a-z-]+(?:\\.[A-Z]{2})?)-(\\d{7})|(\\d{4}\\.\\d{4,5}))(?:v\\d+)?(?:\\..*)?");

    /**
     * A source, set.
     *
     * @param pdf      our PDF
     * @param document read from the source, with places in that PDF
     * @param files    the source's text files
     */
    public record SetPaper(byte[] pdf, Document document, SourceFiles files) {}

    /** Whether a paper is to be read as source: a folder, or a file that is no PDF and is called as source is. */
    public boolean takes(Path given) {
        if (Files.isDirectory(given)) {
            return true;
        }
        String name = String.valueOf(given.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && !pdf(given);
    }

    private static boolean pdf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("%PDF-");
        } catch (IOException e) {
            // what cannot be read is told when it is read
            return false;
        }
    }

    /**
     * Reads and sets what was given.
     *
     * @param given a folder, an archive or a file
     * @throws ProblemException      where it is missing, damaged, too big, holds no paper, or the paper's macros never end
     * @throws CancellationException when it was stopped
     */
    public SetPaper set(Path given, Cancellation stop) {
        String name = String.valueOf(given.toAbsolutePath().normalize().getFileName());
        boolean single = Files.isRegularFile(given) && name.matches("(?i).*\\.(?:tex|ltx)");
        SourceFiles files = single ? new TexFolder(given).files(stop) : new SourceLoader().load(given, stop);
        return set(files, name, stop);
    }

    /**
     * Sets a source that is there.
     *
     * @param name what was given is called: a file among these, or the folder or archive that they lie in
     */
    public SetPaper set(SourceFiles files, String name, Cancellation stop) {
        SourcePaper paper = paper(files, name, stop);
        SourcePdf.Written written = new SourcePdf().write(paper, Sentence.of("paper.source.remark", name).words(),
                arxivId(name),
                stop);
        return new SetPaper(written.pdf(), written.document(), files);
    }

    private static SourcePaper paper(SourceFiles files, String name, Cancellation stop) {
        boolean text = files.files().containsKey(name) && !name.matches("(?i).*\\.(?:tex|ltx)");
        Optional<SourcePaper> latex = text ? Optional.empty() : new LatexReader().read(files, name, stop);
        SourcePaper paper = latex.or(() -> text(files, text ? name : null))
                .orElseThrow(() -> new ProblemException("paper.source.none", name));
        if (paper.parts().isEmpty()) {
            throw new ProblemException("paper.source.no-text", name);
        }
        return paper;
    }

    /** The text file of that name; else the only one of its kind, Markdown first. */
    private static Optional<SourcePaper> text(SourceFiles files, @Nullable String wanted) {
        for (String kind : List.of("(?i).*\\.(?:md|markdown)", "(?i).*\\.txt")) {
            List<String> names = files.files().keySet().stream().filter(name -> name.matches(kind))
                    .filter(name -> wanted == null
                            ? !name.matches("(?i)(?:.*/)?(?:readme|license|changelog).*")
                            : name.equals(wanted))
                    .toList();
            if (names.size() == 1) {
                String text = files.text(names.getFirst()).orElse("");
                return Optional
                        .of(kind.contains("md") ? new MarkdownReader(text).read() : new PlainReader().read(text));
            }
        }
        return Optional.empty();
    }

    /** The id in the name that arXiv gives a paper's source. */
    private static @Nullable String arxivId(String name) {
        Matcher matcher = ARXIV.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(3) == null ? matcher.group(1) + "/" + matcher.group(2) : matcher.group(3);
    }
}
