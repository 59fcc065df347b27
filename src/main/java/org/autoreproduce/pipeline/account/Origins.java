package org.autoreproduce.pipeline.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.journal.CallRecord;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.report.Origin;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.ValueClaim;

/** How the reproduction came about, and what a reader must know before anything else. */
final class Origins {
    private final Found found;
    private final List<PastRun> runs;
    private final Collection<CallRecord> calls;
    private final PrivatePaths paths;

    Origins(Found found, List<PastRun> runs, CallStore calls, PrivatePaths paths) {
        this.found = found;
        this.runs = runs;
        this.calls = calls.records().values();
        this.paths = paths;
    }

    Origin origin() {
        long replayed = calls.stream().filter(call -> call.origin() == ChatReply.Origin.RECORDING).count();
        return new Origin(
                calls.stream().map(CallRecord::model).map(PrivatePaths::model).map(paths::without).distinct().sorted()
                        .toList(),
                replayed > 0 && replayed == calls.size(),
                found.lineage().works().stream().anyMatch(work -> work.state() == Work.State.OFFICIAL_SHOWN),
                runs.stream().anyMatch(run -> run.record() != null && run.record().sandbox().equals("none")), failed(),
                warnings(replayed));
    }

    private String failed() {
        return found.stages().stream().filter(stage -> stage.state() == StageState.FAILED).findFirst()
                .map(stage -> stage.stage().id()).orElse("");
    }

    private List<String> warnings(long replayed) {
        List<String> warnings = new ArrayList<>();
        if (replayed > 0 && replayed < calls.size()) {
            warnings.add(words("account.warning.partly", replayed, calls.size()));
        }
        if (found.document().filter(read -> read.origin() == TextOrigin.RECOGNISED).isPresent()) {
            warnings.add(words("account.warning.recognised"));
        }
        String stale = found.stages().stream().filter(stage -> stage.state() == StageState.STALE)
                .map(stage -> stage.stage().id()).collect(Collectors.joining(", "));
        if (!stale.isEmpty()) {
            warnings.add(words("account.warning.stale", stale));
        }
        found.held().filter(stage -> stage.state() != StageState.FAILED && stage.state() != StageState.STALE)
                .ifPresent(stage -> warnings.add(unfinished(stage)));
        for (StageStatus stage : found.stages()) {
            if (!stage.marks().isEmpty()) {
                warnings.add(words("account.warning.marks", stage.stage().id(), String.join("; ", stage.marks())));
            }
        }
        for (StageRecord record : found.records().values()) {
            String sentence = record.sentence();
            if (record.state() == StageState.DONE && sentence != null) {
                warnings.add(words("account.warning.kept", record.stage().id(), paths.without(sentence)));
            }
            if (!record.edited().isEmpty()) {
                warnings.add(words("account.warning.edited", record.stage().id(), String.join(", ", record.edited())));
            }
        }
        String assumed = found.claims().stream()
                .filter(claim -> claim instanceof ValueClaim value && value.assumedRange())
                .map(claim -> claim.id().toString()).collect(Collectors.joining(", "));
        if (!assumed.isEmpty()) {
            warnings.add(words("account.warning.assumed", assumed));
        }
        return warnings;
    }

    private String unfinished(StageStatus stage) {
        String why = stage.sentence();
        return stage.state() == StageState.WAITING && why != null
                ? words("account.warning.waiting", stage.stage().id(), paths.without(why))
                : words("account.warning.unfinished", stage.stage().id());
    }

    private static String words(String key, Object... arguments) {
        return Sentence.of(key, arguments).words();
    }
}
