package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Overlay;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.stage.StageWords;
import org.autoreproduce.ui.verdict.CompareTable;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the same reader's replies came to with the cited works and without: the sample's other recording is played
 * in a project of its own, unless that was done before.
 */
final class Comparing {
    private static final double GAP = 12;

    private final Overlay overlay;
    private final Parts parts;
    private @Nullable Desk other;

    Comparing(Overlay overlay, Parts parts) {
        this.overlay = overlay;
        this.parts = parts;
    }

    /** Beside this project of the sample. */
    void compare(Desk desk) {
        ProjectFolder folder = desk.folder();
        Optional<Found> found = desk.snapshotProperty().get().found();
        if (folder == null || found.isEmpty()) {
            return;
        }
        boolean lineage = found.get().project().settings().lineage().on();
        String paper = found.get().project().paper().sha256();
        Label doing = new Label(Words.of("ui.compare.looking"));
        show(doing, Placeholder.loading(""));
        parts.background().run(_ -> earlier(paper, !lineage), there -> there.ifPresentOrElse(
                place -> tell(folder, place, lineage), () -> play(folder, lineage, doing)), this::failed);
    }

    /** A finished project of the same paper and the other kind, among those opened last. */
    private Optional<ProjectFolder> earlier(String paper, boolean lineage) {
        return parts.recents().entries().stream().map(Recents.Entry::folder).flatMap(place -> open(place).stream())
                .filter(place -> {
                    Found found = Found.in(place);
                    return found.project().paper().sha256().equals(paper) && found.project().settings().models() == null
                            && found.project().settings().lineage().on() == lineage && found.held().isEmpty();
                }).findFirst();
    }

    private static Optional<ProjectFolder> open(Path place) {
        try {
            ProjectFolder folder = ProjectFolder.at(place);
            Found.in(folder);
            return Optional.of(folder);
        } catch (ProblemException e) {
            // one that cannot be read is no use for this, and told elsewhere
            return Optional.empty();
        }
    }

    private void play(ProjectFolder here, boolean lineage, Label doing) {
        parts.opening().sample(parts.place(), !lineage, opened -> {
            Desk desk = opened.desk();
            other = desk;
            desk.follow(event -> {
                if (event instanceof Event.StageStarted(StageName stage, int _)) {
                    doing.setText(Words.of("ui.compare.playing", StageWords.name(stage)));
                } else if (event instanceof Event.Problem problem) {
                    doing.setText(problem.sentence());
                } else if (event instanceof Event.Closed) {
                    played(here, desk, lineage);
                }
            });
            desk.submit(new Command.RunTo(StageName.VERDICT));
        }, this::failed);
    }

    private void played(ProjectFolder here, Desk desk, boolean lineage) {
        ProjectFolder there = desk.folder();
        end();
        if (there != null && overlay.showing()) {
            parts.background().run(_ -> {
                parts.recents().opened(there.root());
                return there;
            }, place -> tell(here, place, lineage), this::failed);
        }
    }

    private void tell(ProjectFolder here, ProjectFolder there, boolean lineage) {
        parts.background().run(_ -> new ReportData[]{new Account().of(here), new Account().of(there)}, both -> {
            CompareTable table = new CompareTable(name(lineage), both[0], name(!lineage), both[1]);
            table.view().setPrefSize(980, 240);
            show(new Label(Words.of("ui.compare.legend", there.root().getFileName())), table.view());
        }, this::failed);
    }

    private void show(Label words, javafx.scene.Node content) {
        Label title = new Label(Words.of("ui.compare.title"));
        title.getStyleClass().add("title-4");
        words.setWrapText(true);
        Button close = new Button(Words.of("ui.compare.close"));
        close.setId("compare-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> {
            end();
            overlay.hide();
        });
        HBox buttons = new HBox(close);
        VBox sheet = new VBox(GAP, title, words, content, buttons);
        sheet.setId("compare-sheet");
        sheet.getStyleClass().add("close-question");
        overlay.show(sheet);
    }

    private void failed(Sentence why) {
        show(new Label(), Placeholder.problem(why.words()));
    }

    /** The other project is closed where it was played here; what it had finished stays. */
    private void end() {
        Desk desk = other;
        other = null;
        if (desk != null) {
            parts.background().run(_ -> {
                desk.close();
                return desk;
            }, _ -> {}, _ -> {});
        }
    }

    private static String name(boolean lineage) {
        return Words.of(lineage ? "ui.compare.with" : "ui.compare.without");
    }
}
