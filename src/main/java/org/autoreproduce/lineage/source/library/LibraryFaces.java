package org.autoreproduce.lineage.source.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.lineage.source.code.AboutCheck;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/** By which titles the works of a library may be known: those printed in its papers, headings of notes, names of files. */
final class LibraryFaces {
    /** What a README says further down is about others. */
    private final Path root;
    private final String source;
    private final Map<Path, PaperHead> heads = new HashMap<>();

    /** Reads the first pages of all papers, once. */
    LibraryFaces(Path root, String source, List<LibraryEntry> entries, TextReader reader, Cancellation stop) {
        this.root = root;
        this.source = source;
        heads.putAll(reader.heads(entries.stream().flatMap(entry -> entry.pdfs().stream()).toList(), stop));
    }

    /** What names an entry within its library. */
    String handle(LibraryEntry entry) {
        return root.relativize(entry.place()).toString().replace('\\', '/');
    }

    /** All of an entry, at least one. */
    List<Candidate> of(LibraryEntry entry) {
        List<Candidate> faces = new ArrayList<>();
        FileName name = FileName.of(entry.name());
        List<String> named = name.author().isEmpty() ? List.of() : List.of(name.author());
        PaperHead first = entry.pdfs().stream().map(pdf -> heads.getOrDefault(pdf, PaperHead.none()))
                .filter(head -> !head.title().isBlank()).findFirst().orElse(PaperHead.none());
        for (Path pdf : entry.pdfs()) {
            PaperHead head = heads.getOrDefault(pdf, PaperHead.none());
            if (!head.title().isBlank()) {
                faces.add(face(entry, head.title(), head.authors().isEmpty() ? named : head.authors(),
                        head.year() == 0 ? name.year() : head.year(), ids(head)));
            }
        }
        for (Path note : entry.notes()) {
            heading(FolderTexts.text(note)).ifPresent(
                    title -> faces.add(face(entry, title, first.authors(), first.year(), Identifiers.none())));
        }
        List<String> authors = named.isEmpty() ? first.authors() : named;
        int year = name.year() == 0 ? first.year() : name.year();
        faces.add(face(entry, name.title().isBlank() ? entry.name() : name.title(), authors, year,
                Identifiers.none()));
        return faces;
    }

    /** The files in which a repository says what it is about; none where it is none. */
    static List<FoundWork.TextFile> telling(LibraryEntry entry) {
        if (!entry.repository()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(entry.place())) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> AboutCheck.reads(file.getFileName().toString())).sorted()
                    .map(file -> new FoundWork.TextFile(file.getFileName().toString(), FolderTexts.text(file)))
                    .toList();
        } catch (IOException e) {
            // what cannot be read says nothing
            return List.of();
        }
    }

    private Candidate face(LibraryEntry entry, String title, List<String> authors, int year, Identifiers ids) {
        return new Candidate(source, handle(entry), title, authors, year, ids, "",
                entry.pdfs().stream().map(Path::toString).toList(), List.of(), "");
    }

    private static Identifiers ids(PaperHead head) {
        return new Identifiers(known(head.doi()), known(head.arxivId()), null, null);
    }

    private static @Nullable String known(String id) {
        return id.isBlank() ? null : id.toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<String> heading(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("#")).findFirst()
                .map(line -> line.replaceFirst("^#+\\s*", "")).filter(title -> !title.isBlank());
    }
}
