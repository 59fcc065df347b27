package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a work's texts and code: what the user attached comes first, then the sources in turn until both are there,
 * then code by itself. A match in doubt is left to the user; one source that fails does not stop the others.
 */
final class WorkSearch {
    private final List<WorkSource> sources;
    private final List<Choices.Answer> answers;
    private final AttachedFiles attached;
    private final CodeSearch code;

    /** @param official tells the code of the paper in hand, which is not fetched; null where the user lets it be shown */
    WorkSearch(Places places, Choices choices, @Nullable OfficialCode official) {
        this.sources = places.sources();
        this.answers = choices.answers();
        this.attached = new AttachedFiles(places.local(), choices.attached());
        this.code = new CodeSearch(places.code(), official);
    }

    /**
     * What came of a search.
     *
     * @param work     what was found, of all sources together
     * @param doubt    what may be the work, where nothing surely is
     * @param withheld repositories that were not fetched because they are the paper's own code
     */
    record Outcome(Optional<FoundWork> work, Work.@Nullable Doubt doubt, List<Work.Withheld> withheld,
            List<Work.Failure> failures) {}

    /** Whether some source on this machine surely has the work; one that cannot be asked has nothing. */
    boolean atHand(Wanted wanted, Cancellation stop) {
        return attached.any(wanted.key()) || sources.stream().filter(WorkSource::local).anyMatch(source -> {
            try {
                return source.match(wanted.query(), stop).filter(match -> same(wanted.key(), match)).isPresent();
            } catch (ProblemException e) {
                // told when the work is looked for
                return false;
            }
        });
    }

    Outcome find(Wanted wanted, Cancellation stop) {
        Gathered gathered = new Gathered(wanted);
        gathered.trying(AttachedFiles.NAME, () -> attached.of(wanted, stop).ifPresent(gathered::add));
        for (WorkSource source : sources) {
            if (gathered.complete()) {
                break;
            }
            stop.check();
            gathered.trying(source.name(), () -> ask(source, gathered, stop));
        }
        if (!gathered.hasCode()) {
            code.find(gathered, attached.addresses(wanted.key()), stop);
        }
        return gathered.outcome();
    }

    private void ask(WorkSource source, Gathered gathered, Cancellation stop) {
        WorkQuery query = gathered.query();
        WorkKey key = gathered.wanted().key();
        source.match(query, stop).ifPresent(match -> {
            if (same(key, match)) {
                gathered.known(match.candidate());
                gathered.add(source.fetch(match.candidate(), stop));
            } else if (match.doubtful() && !said(key, match.candidate(), false)) {
                gathered.doubt(match);
            }
        });
    }

    private boolean same(WorkKey work, Match match) {
        return !said(work, match.candidate(), false) && (match.sure() || said(work, match.candidate(), true));
    }

    private boolean said(WorkKey work, Candidate candidate, boolean same) {
        return answers.contains(new Choices.Answer(work, candidate.source(), candidate.handle(), same));
    }
}
