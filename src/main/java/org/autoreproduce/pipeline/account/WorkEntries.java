package org.autoreproduce.pipeline.account;

import java.util.List;
import org.autoreproduce.pipeline.Scope;
import org.autoreproduce.pipeline.Sight;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.WorkEntry;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.Sentence;

/** The works of the lineage, and what no model was shown. */
final class WorkEntries {
    private final Found found;
    private final PrivatePaths paths;

    WorkEntries(Found found, PrivatePaths paths) {
        this.found = found;
        this.paths = paths;
    }

    List<WorkEntry> all() {
        return found.lineage().works().stream().map(this::entry).toList();
    }

    /** Masked passages are counted by masking the paper as the stages do; 0 before review. */
    ReportData.Withheld withheld() {
        Scope nothing = new Scope(Scope.SCHEMA, List.of(), List.of(), List.of());
        int masked = found.document()
                .map(document -> Sight.of(document, found.claims(), found.scope().orElse(nothing)).hidden()).orElse(0);
        return new ReportData.Withheld(found.lineage().works().stream()
                .filter(work -> work.state() == Work.State.OFFICIAL_CODE).map(Work::title).toList(), masked);
    }

    private WorkEntry entry(Work work) {
        String state = Sentence.of(switch (work.state()) {
            case FOUND -> "account.work.found";
            case DOUBTFUL -> "account.work.doubtful";
            case NOT_FOUND -> "account.work.notFound";
            case OFFICIAL_CODE -> "account.work.official";
            case OFFICIAL_SHOWN -> "account.work.officialShown";
        }).words();
        return new WorkEntry(work.id().toString(), work.title(), paths.without(work.why()), state,
                found.lineage().snippets().stream().filter(s -> s.work().equals(work.id())).map(WorkEntries::snippet)
                        .toList(),
                work.withheld().stream().map(w -> w.file() + ": " + w.reason()).toList());
    }

    private static WorkEntry.Snippet snippet(Snippet s) {
        return new WorkEntry.Snippet(s.id().toString(),
                s.where().file() + ":" + s.where().from() + "–" + s.where().to(),
                s.note(), s.text());
    }
}
