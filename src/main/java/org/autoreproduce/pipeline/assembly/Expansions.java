package org.autoreproduce.pipeline.assembly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.Matching;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.graph.Expansion;
import org.autoreproduce.lineage.source.web.Catalogue;
import org.autoreproduce.lineage.source.web.Pauses;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Settings;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;

/**
 * Finds out what a work cites: from its PDF, where the user has it, with the sentences that cite; else from the services
 * that list references.
 */
public final class Expansions {
    /** A short wait is taken; for a long one nobody sits before a window. */
    private static final long PATIENCE_SECONDS = 10;

    private final WorkPlaces places;
    private final DocumentReader reader;
    private final Matching matching = new Matching();

    Expansions(WorkPlaces places, DocumentReader reader) {
        this.places = places;
        this.reader = reader;
    }

    /**
     * What it cites; empty where nothing tells. Not for the UI thread.
     *
     * @param attached where the user has texts or code of it
     * @throws ProblemException where all that could tell failed
     */
    public Optional<Expanded.Expansion> of(WorkQuery work, WorkKey key, List<String> attached,
            Settings.Lineage settings, Cancellation stop) {
        Pauses pauses = (_, wait, cancel) -> wait.toSeconds() <= PATIENCE_SECONDS && !cancel.within(wait);
        Optional<Path> pdf = Stream.concat(attached.stream().map(Path::of),
                places.of(settings, pauses).sources().stream().filter(WorkSource::local)
                        .flatMap(source -> source.match(work, stop).filter(Match::sure).stream())
                        .flatMap(match -> match.candidate().texts().stream()).map(Path::of))
                .filter(Expansions::isPdf).findFirst();
        return pdf.isPresent()
                ? pdf.map(file -> Expansion.of(reader.read(file, stop), key, String.valueOf(file.getFileName())))
                        .filter(found -> !found.works().isEmpty())
                : listed(work, key, settings, pauses, stop);
    }

    private Optional<Expanded.Expansion> listed(WorkQuery work, WorkKey key, Settings.Lineage settings, Pauses pauses,
            Cancellation stop) {
        ProblemException failure = null;
        for (Catalogue catalogue : places.catalogues(settings)) {
            try {
                List<Candidate> cited = matching.best(work, catalogue.search(work, pauses, stop)).filter(Match::sure)
                        .map(match -> catalogue.references(match.candidate(), pauses, stop)).orElse(List.of());
                if (!cited.isEmpty()) {
                    return Optional.of(Expansion.of(cited, key, catalogue.name()));
                }
            } catch (ProblemException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return Optional.empty();
    }

    private static boolean isPdf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") && Files.isRegularFile(file);
    }
}
