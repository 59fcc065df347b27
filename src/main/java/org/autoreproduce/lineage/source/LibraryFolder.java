package org.autoreproduce.lineage.source;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.TitleMatch;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the user's with cited works: each a PDF, or a folder with PDFs, notes and code. A work is known by the
 * title of its PDF, the first heading of its notes, or its file name.
 */
public final class LibraryFolder implements WorkSource {
    private static final int LARGEST_FILE = 200_000;
    private static final int MOST_FILES = 400;
    private static final String TEXTS = ".*\\.(py|md|txt|rst|sh|yaml|yml|toml|cfg|ini|json|tex|c|h|cpp|cu|java|jl|r|m|lua)";

    private final Path folder;
    private final TextReader reader;
    private final TitleMatch match = new TitleMatch();
    private final Hashes hashes = new Hashes();
    private @Nullable List<Entry> entries;

    /** The works below the folder. */
    public LibraryFolder(Path folder, TextReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    private record Entry(Path path, List<String> titles) {
        String handle() {
            return path.getFileName().toString();
        }

        String title() {
            return titles.size() > 1 ? titles.get(1) : titles.getFirst();
        }
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public Optional<Match> match(WorkQuery query, Cancellation stop) {
        return entry(query, stop).map(entry -> new Match(candidate(entry), 1, 1, 1, false));
    }

    @Override
    public FoundWork fetch(Candidate candidate, Cancellation stop) {
        return entries(stop).stream().filter(entry -> entry.handle().equals(candidate.handle())).findFirst()
                .map(entry -> read(entry, stop))
                .orElseThrow(() -> new ProblemException("lineage.library.unreadable", candidate.handle()));
    }

    private Candidate candidate(Entry entry) {
        return new Candidate(name(), entry.handle(), entry.title(), List.of(), 0, Identifiers.none(), "", List.of(),
                List.of(), "");
    }

    private Optional<Entry> entry(WorkQuery query, Cancellation stop) {
        return entries(stop).stream().filter(entry -> entry.titles.stream().anyMatch(
                title -> match.same(title, query.title()) || match.within(title, query.entry()))).findFirst();
    }

    private synchronized List<Entry> entries(Cancellation stop) {
        if (entries == null) {
            try (Stream<Path> children = Files.list(folder)) {
                List<Path> works = children.filter(path -> !path.getFileName().toString().startsWith(".")).sorted()
                        .filter(path -> Files.isDirectory(path) || isPdf(path)).toList();
                Map<Path, String> printed = reader.titles(
                        works.stream().flatMap(work -> top(work).stream()).filter(LibraryFolder::isPdf).toList(), stop);
                entries = works.stream().map(work -> new Entry(work, titles(work, printed))).toList();
            } catch (IOException e) {
                throw new ProblemException(e, Sentence.of("lineage.library.unreadable", folder));
            }
        }
        return entries;
    }

    private static List<String> titles(Path path, Map<Path, String> printed) {
        List<String> titles = new ArrayList<>();
        titles.add(path.getFileName().toString().replaceFirst("(?i)\\.pdf$", "").replaceAll("[-_]+", " "));
        for (Path file : top(path)) {
            if (isPdf(file)) {
                titles.add(printed.getOrDefault(file, ""));
            } else if (file.toString().endsWith(".md")) {
                text(file).lines().filter(line -> line.startsWith("#")).findFirst()
                        .ifPresent(line -> titles.add(line.replaceFirst("^#+\\s*", "")));
            }
        }
        titles.removeIf(String::isBlank);
        return titles;
    }

    private static List<Path> top(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.library.unreadable", folder));
        }
    }

    private FoundWork read(Entry entry, Cancellation stop) {
        List<FoundWork.TextFile> files = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (Path file : files(entry.path)) {
            stop.check();
            String relative = Files.isDirectory(entry.path)
                    ? entry.path.relativize(file).toString().replace('\\', '/')
                    : file.getFileName().toString();
            String text = isPdf(file) ? reader.text(file, stop) : text(file);
            if (!text.isBlank()) {
                files.add(new FoundWork.TextFile(relative, text));
                all.append(relative).append('\0').append(text).append('\0');
            }
        }
        return new FoundWork(name(), entry.title(), hashes.of(all.toString()), files, origins(entry.path), List.of());
    }

    /** The names of its repositories' folders and the addresses in their settings, read as text: no git is run. */
    private static List<String> origins(Path path) {
        List<String> origins = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            return origins;
        }
        for (Path folder : repositories(path)) {
            origins.add(String.valueOf(folder.getFileName()));
            Path config = folder.resolve(".git").resolve("config");
            if (Files.isRegularFile(config, LinkOption.NOFOLLOW_LINKS)) {
                text(config).lines().map(String::strip).filter(line -> line.startsWith("url")).forEach(origins::add);
            }
        }
        return origins;
    }

    private static List<Path> repositories(Path path) {
        try (Stream<Path> children = Files.list(path)) {
            return Stream.concat(Stream.of(path), children.filter(Files::isDirectory)).toList();
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.library.unreadable", path));
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> Stream.of(path.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(part -> part.startsWith(".")))
                    .filter(file -> isPdf(file) || isText(file)).sorted(Comparator.comparing(Path::toString))
                    .limit(MOST_FILES).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(e, Sentence.of("lineage.library.unreadable", path));
        }
    }

    private static boolean isPdf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            return (name.matches(TEXTS) || name.equals("readme")) && Files.size(file) <= LARGEST_FILE;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.library.unreadable", file));
        }
    }
}
