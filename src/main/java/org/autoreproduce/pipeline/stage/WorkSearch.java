package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a work's texts and code in several sources in turn, until both are there. A match in doubt is left to the
 * user; one source that fails does not stop the others.
 */
final class WorkSearch {
    private final List<WorkSource> sources;
    private final List<Choices.Answer> answers;
    private final Hashes hashes = new Hashes();

    WorkSearch(List<WorkSource> sources, Choices choices) {
        this.sources = sources;
        this.answers = choices.answers();
    }

    /**
     * What came of a search.
     *
     * @param work  what was found, of all sources together
     * @param doubt what may be the work, where nothing surely is
     */
    record Outcome(Optional<FoundWork> work, Work.@Nullable Doubt doubt, List<Work.Failure> failures) {}

    /** Whether some source on this machine surely has the work; one that cannot be asked has nothing. */
    boolean atHand(Wanted wanted, Cancellation stop) {
        return sources.stream().filter(WorkSource::local).anyMatch(source -> {
            try {
                return source.match(wanted.query(), stop).filter(match -> same(wanted.key(), match)).isPresent();
            } catch (ProblemException e) {
                // told when the work is looked for
                return false;
            }
        });
    }

    Outcome find(Wanted wanted, Cancellation stop) {
        List<Work.Failure> failures = new ArrayList<>();
        WorkQuery query = wanted.query();
        @Nullable
        FoundWork found = null;
        @Nullable
        Match doubt = null;
        for (WorkSource source : sources) {
            if (found != null && found.hasText() && found.hasCode()) {
                break;
            }
            stop.check();
            try {
                Match match = source.match(query, stop).orElse(null);
                if (match != null && same(wanted.key(), match)) {
                    query = query.with(match.candidate().ids());
                    found = together(found, source.fetch(match.candidate(), stop));
                } else if (match != null && match.doubtful() && !refused(wanted.key(), match.candidate())
                        && (doubt == null || match.score() > doubt.score())) {
                    doubt = match;
                }
            } catch (ProblemException e) {
                failures.add(new Work.Failure(source.name(), e.sentence().words()));
            }
        }
        return new Outcome(Optional.ofNullable(found), found == null && doubt != null ? told(doubt) : null, failures);
    }

    private @Nullable FoundWork together(@Nullable FoundWork before, FoundWork more) {
        if (more.files().isEmpty()) {
            return before;
        }
        return before == null ? more : before.with(more, hashes.of(before.version() + more.version()));
    }

    private boolean same(WorkKey work, Match match) {
        return !refused(work, match.candidate()) && (match.sure() || said(work, match.candidate(), true));
    }

    private boolean refused(WorkKey work, Candidate candidate) {
        return said(work, candidate, false);
    }

    private boolean said(WorkKey work, Candidate candidate, boolean same) {
        return answers.contains(new Choices.Answer(work, candidate.source(), candidate.handle(), same));
    }

    private static Work.Doubt told(Match match) {
        Candidate candidate = match.candidate();
        return new Work.Doubt(candidate.source(), candidate.handle(), candidate.title(), candidate.authors(),
                candidate.year(), Math.round(match.score() * 100) / 100.0);
    }
}
