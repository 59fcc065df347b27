package org.autoreproduce.lineage.source.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Reads a work's files as texts: papers as Markdown, programs and notes as they are, nothing else and no link. */
final class FolderTexts {
    private static final int LARGEST_FILE = 200_000;
    private static final int MOST_FILES = 400;
    private static final String TEXTS = ".*\\.(py|md|txt|rst|sh|yaml|yml|toml|cfg|ini|json|tex|c|h|cpp|cu|java|jl|r|m|lua)";

    private final TextReader reader;

    FolderTexts(TextReader reader) {
        this.reader = reader;
    }

    /** By paths relative to the place, of a file its name; sorted. */
    List<FoundWork.TextFile> of(Path place, Cancellation stop) {
        List<FoundWork.TextFile> files = new ArrayList<>();
        for (Path file : files(place)) {
            stop.check();
            String relative = Files.isDirectory(place)
                    ? place.relativize(file).toString().replace('\\', '/')
                    : String.valueOf(file.getFileName());
            String text = isPdf(file) ? reader.text(file, stop) : text(file);
            if (!text.isBlank()) {
                files.add(new FoundWork.TextFile(relative, text));
            }
        }
        return files;
    }

    /** A text file; empty where it is none. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.library.unreadable", file));
        }
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> tree = Files.walk(place)) {
            return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> Stream.of(place.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(part -> part.startsWith(".")))
                    .filter(file -> isPdf(file) || isText(file)).sorted(Comparator.comparing(Path::toString))
                    .limit(MOST_FILES).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(e, Sentence.of("lineage.library.unreadable", place));
        }
    }

    private static boolean isPdf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static boolean isText(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            return (name.matches(TEXTS) || name.matches("readme|license|licence|copying"))
                    && Files.size(file) <= LARGEST_FILE;
        } catch (IOException e) {
            return false;
        }
    }
}
