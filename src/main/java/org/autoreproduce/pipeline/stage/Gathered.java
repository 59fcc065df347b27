package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/** What has been found of one work so far. Used once, by one thread. */
final class Gathered {
    private final Wanted wanted;
    private final Hashes hashes = new Hashes();
    private final List<String> named = new ArrayList<>();
    private final List<Work.Failure> failures = new ArrayList<>();
    private final List<Work.Withheld> withheld = new ArrayList<>();
    private WorkQuery query;
    private @Nullable FoundWork found;
    private @Nullable Match doubt;

    Gathered(Wanted wanted) {
        this.wanted = wanted;
        this.query = wanted.query();
    }

    Wanted wanted() {
        return wanted;
    }

    /** What is known of the work by now, with what registers said. */
    WorkQuery query() {
        return query;
    }

    /** Repositories that sources name for it. */
    List<String> named() {
        return named;
    }

    /** Its papers and abstracts. */
    List<String> texts() {
        return found == null
                ? List.of()
                : found.files().stream().filter(file -> !file.isCode()).map(FoundWork.TextFile::text).toList();
    }

    boolean complete() {
        return found != null && found.hasText() && hasCode();
    }

    boolean hasCode() {
        return found != null && found.hasCode();
    }

    /** A register has it under these names. */
    void known(Candidate candidate) {
        query = query.with(candidate.ids());
        named.addAll(candidate.code());
    }

    void add(FoundWork more) {
        FoundWork before = found;
        if (!more.files().isEmpty()) {
            found = before == null ? more : before.with(more, hashes.of(before.version() + more.version()));
        }
    }

    /** The likeliest one is asked about. */
    void doubt(Match match) {
        Match before = doubt;
        doubt = before == null || match.score() > before.score() ? match : before;
    }

    void withheld(String address, String reason) {
        withheld.add(new Work.Withheld(address, reason));
    }

    void failed(String source, String sentence) {
        failures.add(new Work.Failure(source, sentence));
    }

    /** A source's problem is told and no more. */
    void trying(String source, Runnable asking) {
        try {
            asking.run();
        } catch (ProblemException e) {
            failed(source, e.sentence().words());
        }
    }

    WorkSearch.Outcome outcome() {
        Match asked = doubt;
        return new WorkSearch.Outcome(Optional.ofNullable(found),
                found == null && asked != null ? told(asked) : null, withheld, failures);
    }

    private static Work.Doubt told(Match match) {
        Candidate candidate = match.candidate();
        return new Work.Doubt(candidate.source(), candidate.handle(), candidate.title(), candidate.authors(),
                candidate.year(), Math.round(match.score() * 100) / 100.0);
    }
}
