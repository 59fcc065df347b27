package org.autoreproduce.ui.lineage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.graph.CitingPaper;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.Settings;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.ui.session.Snapshot;

/** A paper that cites 24 works, before and after its lineage. */
final class Examples {
    static final Anchor.Code LINES = new Anchor.Code("v1", "networks/mlp.py", 12, 20, "h");

    private Examples() {}

    static Document paper() {
        CitingPaper paper = new CitingPaper().heading("1 Introduction")
                .paragraph("Anomalies were looked for before [5, 6, 7, 8, 9, 10]. Others did so later [11, 12, 13].")
                .heading("2 Experiments")
                .paragraph("Our code is based on the repository of DeepSVDD [1]. We follow the splits of DAGMM [2].")
                .paragraph("We compare with GOAD [3] and with LOF [4].").table("DeepSVDD", "DAGMM", "GOAD", "LOF");
        paper.reference("Deep one-class classification", "2018");
        paper.reference("Deep autoencoding Gaussian mixture model for unsupervised anomaly detection", "2018");
        paper.reference("Classification-based anomaly detection for general data", "2020");
        paper.reference("LOF: identifying density-based local outliers", "2000");
        for (int n = 5; n <= 24; n++) {
            paper.reference("A study of anomalies number " + n, Integer.toString(1995 + n));
        }
        return paper.document();
    }

    /** As it was just opened. */
    static Snapshot opened() {
        return Snapshot.of(paper());
    }

    /** With a lineage of three works. */
    static Snapshot chosen(Choices choices) {
        return project(paper(), lineage(), choices, 3);
    }

    static Lineage lineage() {
        return new Lineage(List.of(
                new Work(Id.of("W1"), 1, "Deep one-class classification", "Its network is the base of all baselines.",
                        Work.State.FOUND, "library", "v1", List.of("networks/mlp.py", "paper.pdf"), List.of()),
                new Work(Id.of("W2"), 2, "Deep autoencoding", "Its split of the data is used.", Work.State.FOUND,
                        "library", "v2", List.of("paper.pdf"), List.of()),
                new Work(Id.of("W3"), 3, "Classification-based", "The strongest baseline.", Work.State.NOT_FOUND, null,
                        null, List.of(), List.of())),
                List.of(new Snippet(Id.of("S1"), Id.of("W1"), LINES, "hidden = 128", "the width of the hidden layer",
                        List.of(Id.of("Q1")))));
    }

    static Snapshot project(Document document, Lineage lineage, Choices choices, int k) {
        Settings settings = Settings.defaults();
        Found found = new Found(ProjectFile.of(new ProjectFile.Paper("p.pdf", "0".repeat(64)), "Title", "All",
                List.of()).with(settings.withLineage(settings.lineage().withK(k))),
                Optional.of(Corrections.none().on(document)), Optional.empty(), List.of(),
                Optional.empty(), List.of(),
                List.of(new Question(Id.of("Q1"), Area.METHOD, "How wide is the hidden layer?", "It matters.",
                        List.of())),
                lineage, choices, Expanded.none(), Map.of(),
                List.of(new Assumption(Id.of("A1"), Id.of("Q1"), "hidden width 128", "hidden", "128",
                        Assumption.Source.ANCESTOR, LINES, Id.of("S1"), "as there", "code agent")),
                List.of(), Map.of(), Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of());
        return new Snapshot(Optional.of(document), Optional.of(found), Optional.empty(), Map.of(),
                new Evidence(List.of()));
    }
}
