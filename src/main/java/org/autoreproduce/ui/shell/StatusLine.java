package org.autoreproduce.ui.shell;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.autoreproduce.doctor.Finding;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The line below everything: where it is, what is going on, with what it runs, who answers, when it was saved. */
final class StatusLine {
    /** The machine is looked at when the paper is on the screen: that starts programs, which would slow it down. */
    private static final Duration LATER = Duration.seconds(1);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final HBox line = new HBox();
    private final Label model = part();
    private final Label machine = part();
    private final Label saved = part();

    StatusLine(Desk desk, ObservableValue<String> doing, Parts parts) {
        Label now = part();
        now.setId("doing");
        now.textProperty().bind(doing);
        now.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(now, Priority.ALWAYS);
        @Nullable
        ProjectFolder folder = desk.folder();
        Label place = part();
        place.setText(folder == null ? Words.of("ui.status.no-project") : String.valueOf(folder.root().getFileName()));
        place.setTooltip(folder == null ? null : new Tooltip(folder.toString()));
        for (Label whole : List.of(place, machine, model, saved)) {
            whole.setMinWidth(Label.USE_PREF_SIZE);
        }
        now.setMinWidth(0);
        now.textProperty().subscribe(words -> now.setTooltip(words.isEmpty() ? null : new Tooltip(words)));
        line.getChildren().addAll(place, now, machine, model, saved);
        line.getStyleClass().add("status-line");
        desk.snapshotProperty().subscribe(this::show);
        desk.follow(this::on);
        machine.setText(Words.of("ui.status.checking"));
        PauseTransition first = new PauseTransition(LATER);
        first.setOnFinished(
                _ -> parts.background().run(parts.machine()::findings, this::show,
                        why -> machine.setText(why.words())));
        first.play();
    }

    Node view() {
        return line;
    }

    private void show(Snapshot now) {
        now.found().map(found -> found.project().settings()).ifPresent(settings -> {
            Settings.Models models = settings.models();
            model.setText(models == null
                    ? Words.of("ui.recording")
                    : String.join(", ", models.ids().stream().filter(id -> !id.isBlank()).toList()));
        });
    }

    private void show(List<Finding> findings) {
        List<Finding> told = List.of("doctor.python", "doctor.sandbox").stream().map(key -> of(findings, key))
                .flatMap(Optional::stream).toList();
        machine.setText(told.stream().map(StatusLine::brief).collect(Collectors.joining("   ")));
        String all = told.stream().map(found -> found.subject().words() + ": " + found.sentence().words())
                .collect(Collectors.joining("\n"));
        machine.setTooltip(new Tooltip(all));
        machine.setAccessibleText(all);
    }

    /** What is well is told in a word or two; what is not, in full. */
    private static String brief(Finding found) {
        if (found.state() != Finding.State.OK) {
            return found.subject().words() + ": " + found.sentence().words();
        }
        return found.subject().key().equals("doctor.python")
                ? Words.of("ui.status.python", found.sentence().arguments().getFirst())
                : Words.of("ui.status.sandbox");
    }

    private static Optional<Finding> of(List<Finding> findings, String key) {
        return findings.stream().filter(finding -> finding.subject().key().equals(key)).findFirst();
    }

    /** Whatever ended or was changed by hand is under history. */
    private void on(Event event) {
        if (event instanceof Event.StageEnded || event instanceof Event.Edited || event instanceof Event.Closed) {
            saved.setText(Words.of("ui.status.saved", LocalTime.now().format(CLOCK)));
        }
    }

    private static Label part() {
        Label label = new Label();
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }
}
