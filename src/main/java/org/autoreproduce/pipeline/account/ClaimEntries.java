package org.autoreproduce.pipeline.account;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.Outcome;
import org.autoreproduce.verdict.Verdict;

/**
 * The claims with their verdicts. Before there is one a claim is listed as not attempted, with the stage that it waits
 * for: a claim that the report left out would look as if it had never been made.
 */
final class ClaimEntries {
    private final Found found;
    private final MetricSources sources;

    ClaimEntries(Found found, List<PastRun> runs) {
        this.found = found;
        this.sources = new MetricSources(runs);
    }

    /** In the order of their ids. */
    List<ClaimEntry> all() {
        return found.claims().stream().sorted((a, b) -> a.id().compareTo(b.id())).map(this::entry).toList();
    }

    private ClaimEntry entry(Claim claim) {
        Id id = claim.id();
        Verdict verdict = found.verdicts().stream().filter(v -> v.claim().equals(id)).findFirst()
                .orElseGet(() -> unjudged(id));
        List<Binding> bindings = found.bindings().stream().filter(b -> b.claim().equals(id)).toList();
        return new ClaimEntry(claim, verdict, bindings.size() == 1 ? bindings.getFirst() : null,
                verdict.seeds().stream().flatMap(seed -> seed.lines().stream()).map(sources::of)
                        .flatMap(Optional::stream).distinct().toList());
    }

    private Verdict unjudged(Id claim) {
        return new Verdict(claim, Outcome.NOT_ATTEMPTED, null, why(), List.of(),
                found.fixed().map(fixed -> fixed.tolerances().get(claim)).orElse(null), null, null, null, 0, null, null,
                null, List.of(), List.of());
    }

    private Sentence why() {
        return found.held().map(stage -> stage.state() == StageState.FAILED
                ? Sentence.of("account.claim.failed", stage.stage().id())
                : Sentence.of("account.claim.pending", stage.stage().id(), stage.state().id()))
                .orElse(Sentence.of("account.claim.unjudged"));
    }
}
