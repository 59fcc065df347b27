package org.autoreproduce.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.report.Cost;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.ui.stage.StageWords;
import org.jspecify.annotations.Nullable;

/** The line below everything: what is going on, who answers, what was spent. */
final class StatusLine {
    private final HBox line = new HBox();
    private final Label model = new Label();
    private final Label spent = new Label();

    StatusLine(Desk desk, ObservableValue<String> doing) {
        Label now = new Label();
        now.textProperty().bind(doing);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        @Nullable
        ProjectFolder folder = desk.folder();
        Label place = new Label(folder == null ? Words.of("ui.status.no-project") : folder.toString());
        line.getChildren().addAll(place, now, spring, spent, model);
        line.getStyleClass().add("status-line");
        desk.snapshotProperty().subscribe(this::show);
    }

    Node view() {
        return line;
    }

    private void show(Snapshot now) {
        now.report().ifPresent(this::show);
        now.found().map(found -> found.project().settings()).ifPresent(settings -> {
            Settings.Models models = settings.models();
            model.setText(models == null ? "" : String.join(", ", models.ids()));
        });
    }

    private void show(ReportData report) {
        Cost cost = report.cost();
        if (cost.replayed() > 0 && cost.replayed() == cost.calls()) {
            spent.setText(Words.of("ui.status.recording", cost.calls()));
        } else {
            spent.setText(Words.of("ui.status.spent", StageWords.money(cost.dollars()),
                    StageWords.tokens(cost.tokensIn() + cost.tokensOut())));
        }
    }
}
