package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Comparisons;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.kit.Overlay;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.stage.StageWords;
import org.autoreproduce.ui.verdict.compare.ComparisonView;
import org.jspecify.annotations.Nullable;

/**
 * Lays reproductions of one paper side by side. Of the sample the other recording is played first, in a project of its
 * own, where that was not done before.
 */
final class Comparing {
    private final Overlay overlay;
    private final Parts parts;
    private final Choosers choosers;
    private final Latest latest;
    private @Nullable Desk other;

    Comparing(Overlay overlay, Parts parts, Choosers choosers) {
        this.overlay = overlay;
        this.parts = parts;
        this.choosers = choosers;
        this.latest = new Latest(parts.background());
    }

    /** Beside this project. */
    void compare(Desk desk) {
        ProjectFolder here = desk.folder();
        if (here == null) {
            return;
        }
        ComparingSheet[] shown = new ComparingSheet[1];
        ComparingSheet sheet = new ComparingSheet(choosers, others -> compare(here, others, shown[0]), () -> {
            end();
            overlay.hide();
        });
        shown[0] = sheet;
        sheet.say(Words.of("ui.compare.looking"));
        sheet.show(Placeholder.loading(""));
        overlay.show(sheet);
        parts.background().run(_ -> new OtherReproductions(parts.recents()).of(here),
                others -> offer(here, desk, others, sheet), why -> failed(sheet, why));
    }

    private void offer(ProjectFolder here, Desk desk, List<ProjectFolder> others, ComparingSheet sheet) {
        boolean recorded = desk.snapshotProperty().get().found()
                .filter(found -> found.project().settings().models() == null).isPresent();
        if (!recorded) {
            sheet.say(Words.of(others.isEmpty() ? "ui.compare.none" : "ui.compare.choose"));
            sheet.offer(others);
            return;
        }
        boolean lineage = desk.snapshotProperty().get().found().map(Found::project).orElseThrow().settings().lineage()
                .on();
        parts.background().run(_ -> others.stream().filter(place -> played(place, lineage)).toList(), there -> {
            if (there.isEmpty()) {
                play(lineage, sheet);
            } else {
                sheet.say(Words.of("ui.compare.legend"));
                sheet.offer(there);
            }
        }, why -> failed(sheet, why));
    }

    /** A finished project of the sample's other recording. */
    private static boolean played(ProjectFolder place, boolean lineage) {
        Found found = Found.in(place);
        return found.project().settings().models() == null && found.project().settings().lineage().on() != lineage
                && found.held().isEmpty();
    }

    private void play(boolean lineage, ComparingSheet sheet) {
        parts.opening().sample(parts.place(), !lineage, opened -> {
            Desk desk = opened.desk();
            other = desk;
            desk.follow(event -> {
                if (event instanceof Event.StageStarted(StageName stage, int _)) {
                    sheet.say(Words.of("ui.compare.playing", StageWords.name(stage)));
                } else if (event instanceof Event.Problem problem) {
                    sheet.say(problem.sentence());
                } else if (event instanceof Event.Closed) {
                    played(desk, sheet);
                }
            });
            desk.submit(new Command.RunTo(StageName.VERDICT));
        }, why -> failed(sheet, why));
    }

    private void played(Desk desk, ComparingSheet sheet) {
        ProjectFolder there = desk.folder();
        end();
        if (there != null && overlay.showing()) {
            parts.background().run(_ -> {
                parts.recents().opened(there.root());
                return there;
            }, place -> {
                sheet.say(Words.of("ui.compare.legend"));
                sheet.offer(List.of(place));
            }, why -> failed(sheet, why));
        }
    }

    private void compare(ProjectFolder here, List<Path> others, ComparingSheet sheet) {
        if (others.isEmpty()) {
            latest.cancel();
            sheet.show(new Label(Words.of("ui.compare.choose")));
            return;
        }
        latest.run(_ -> comparison(here, others), made -> sheet.show(new ComparisonView(made)),
                why -> failed(sheet, why));
    }

    private static Comparison comparison(ProjectFolder here, List<Path> others) {
        return new Comparisons(new Account())
                .of(Stream.concat(Stream.of(here), others.stream().map(ProjectFolder::at)).toList());
    }

    private static void failed(ComparingSheet sheet, Sentence why) {
        sheet.show(Placeholder.problem(why.words()));
    }

    /** The other project is closed where it was played here; what it had finished stays. */
    private void end() {
        Desk desk = other;
        other = null;
        latest.cancel();
        if (desk != null) {
            parts.background().run(_ -> {
                desk.close();
                return desk;
            }, _ -> {}, _ -> {});
        }
    }
}
