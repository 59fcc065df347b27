package org.autoreproduce.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.code.Config;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.ReportData;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of the open paper at one moment. Never changes; made off the UI thread.
 *
 * @param document the paper, once it was read
 * @param found    what the stages have left; empty for a paper without a project
 * @param report   the same as a report tells it; empty for a paper without a project
 * @param ledgers  what each stage took; empty for a paper without a project
 * @param evidence where claims, requirements, assumptions, works… stand, both ways
 */
public record Snapshot(Optional<Document> document, Optional<Found> found, Optional<ReportData> report,
        Map<StageName, StageLedger> ledgers, Evidence evidence) {
    /** Copies the map. */
    public Snapshot {
        ledgers = Map.copyOf(ledgers);
    }

    /** Of a paper that was not read yet. */
    public static Snapshot empty() {
        return new Snapshot(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), new Evidence(List.of()));
    }

    /** Of a paper without a project. */
    public static Snapshot of(Document document) {
        return new Snapshot(Optional.of(document), Optional.empty(), Optional.empty(), Map.of(),
                new Evidence(List.of()));
    }

    /** Of a project, read from its folder; ProblemException where a file is broken or newer. */
    public static Snapshot of(ProjectFolder folder) {
        Found found = Found.in(folder);
        ReportData report = new Account().of(found, folder);
        return new Snapshot(found.document(), Optional.of(found), Optional.of(report), StageLedger.of(folder),
                Evidence.of(found, report, config(folder)));
    }

    private static @Nullable String config(ProjectFolder folder) {
        return new Artefacts(folder, Migrations.all()).loadText("code/" + Config.PATH).orElse(null);
    }
}
