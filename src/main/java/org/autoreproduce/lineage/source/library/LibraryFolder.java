package org.autoreproduce.lineage.source.library;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.Matching;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.lineage.source.code.AboutCheck;
import org.autoreproduce.lineage.source.code.WorkFacts;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the user's with cited works, as {@link LibraryScan} finds them. A paper is known by its printed title,
 * authors and year, a repository by what its README says of itself; both of one work are given together.
 */
public final class LibraryFolder implements WorkSource {
    private static final String SEVERAL = "\n";

    private final Path folder;
    private final TextReader reader;
    private final LocalWork local;
    private final Matching matching = new Matching();
    private final AboutCheck about = new AboutCheck();
    private @Nullable Shelf shelf;

    /** The works below the folder. */
    public LibraryFolder(Path folder, TextReader reader) {
        this.folder = folder;
        this.reader = reader;
        this.local = new LocalWork(reader);
    }

    /** What the folder holds, looked at once. */
    private record Shelf(List<LibraryEntry> entries, LibraryFaces faces, List<Placed> all) {}

    /** An entry with all titles by which it may be known. */
    private record Placed(LibraryEntry entry, List<Candidate> faces, List<FoundWork.TextFile> telling) {}

    @Override
    public String name() {
        return "library";
    }

    @Override
    public Optional<Match> match(WorkQuery query, Cancellation stop) {
        List<Placed> all = shelf(stop).all;
        Optional<Match> best = matching.best(query, all.stream().map(placed -> nearest(query, placed)).toList());
        List<String> code = all.stream().filter(placed -> tells(query, placed))
                .map(placed -> placed.faces.getFirst().handle()).toList();
        if (best.filter(Match::sure).isPresent()) {
            Candidate found = best.get().candidate();
            return best.map(match -> match.of(handled(found, Stream.concat(Stream.of(found.handle()), code.stream()))));
        }
        return code.isEmpty()
                ? best
                : Optional.of(new Match(handled(new Candidate(name(), "", query.title(), query.authors(), query.year(),
                        Identifiers.none(), "", List.of(), List.of(), ""), code.stream()), 1, 1, 1, false));
    }

    @Override
    public FoundWork fetch(Candidate candidate, Cancellation stop) {
        List<Path> places = Stream.of(candidate.handle().split(SEVERAL))
                .map(handle -> entry(handle, stop).place()).toList();
        return local.read(name(), candidate.title(), places, stop);
    }

    private LibraryEntry entry(String handle, Cancellation stop) {
        Shelf now = shelf(stop);
        return now.entries.stream().filter(entry -> now.faces.handle(entry).equals(handle)).findFirst()
                .orElseThrow(() -> new ProblemException("lineage.library.unreadable", folder.resolve(handle)));
    }

    private synchronized Shelf shelf(Cancellation stop) {
        Shelf known = shelf;
        if (known == null) {
            List<LibraryEntry> entries = new LibraryScan(folder, stop).entries();
            LibraryFaces faces = new LibraryFaces(folder, name(), entries, reader, stop);
            known = new Shelf(entries, faces, entries.stream().map(entry -> new Placed(entry, faces.of(entry),
                    LibraryFaces.telling(entry))).toList());
            shelf = known;
        }
        return known;
    }

    /** The title by which an entry fits best. */
    private Candidate nearest(WorkQuery query, Placed placed) {
        return placed.faces.stream()
                .max(Comparator.comparingDouble((Candidate face) -> matching.of(query, face).score())).orElseThrow();
    }

    /** Whether a repository says that it is the work's, and does not merely name it among others. */
    private boolean tells(WorkQuery query, Placed placed) {
        return !query.title().isBlank() && about.of(placed.telling, placed.entry.name(), "",
                new WorkFacts(query.title(), query.authors(), query.ids(), List.of())).isPresent();
    }

    private static Candidate handled(Candidate found, Stream<String> handles) {
        return new Candidate(found.source(), handles.distinct().collect(Collectors.joining(SEVERAL)), found.title(),
                found.authors(), found.year(), found.ids(), found.summary(), found.texts(), found.code(), found.page());
    }
}
