package org.autoreproduce.ui.run;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.autoreproduce.code.test.Standing;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.ChipColumn;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;

/** The unit tests with what they are worth: one that a stub passes does not count. */
public final class TestsPane {
    private final TableView<ChecksFile.Test> table = new DenseTable<>("tests", "ui.tests.empty");

    /** Of the project as it is; choosing a test looks at its requirement. */
    public TestsPane(ObservableValue<Snapshot> snapshot, Selection selection) {
        table.getColumns().add(new ChipColumn<>("ui.tests.outcome", 90, TestsPane::outcome));
        table.getColumns().add(new TextColumn<>("ui.tests.id", 60, test -> test.id().toString()));
        table.getColumns().add(new TextColumn<>("ui.tests.name", 460, ChecksFile.Test::node));
        table.getColumns().add(new TextColumn<>("ui.tests.requirements", 120,
                test -> String.join(", ", test.requirements())));
        table.getColumns().add(new TextColumn<>("ui.tests.standing", 200,
                test -> Words.of(test.standing() == Standing.COUNTED ? "ui.tests.counted" : "ui.tests.uncounted")));
        snapshot.subscribe(now -> table.getItems().setAll(now.found().map(found -> found.checks().values().stream()
                .flatMap(file -> file.tests().stream()).toList()).orElse(List.of())));
        table.getSelectionModel().selectedItemProperty().subscribe(test -> Optional.ofNullable(test).stream()
                .flatMap(chosen -> chosen.requirements().stream()).findFirst().flatMap(Id::find)
                .ifPresent(id -> selection.look(new Anchor.Item(id))));
    }

    /** The pane. */
    public Node view() {
        return table;
    }

    private static Chip.Look outcome(ChecksFile.Test test) {
        return test.outcome() == TestOutcome.PASSED
                ? new Chip.Look(Words.of("ui.tests.passed"), Chip.Mood.GOOD)
                : new Chip.Look(test.outcome().name().toLowerCase(java.util.Locale.ROOT), Chip.Mood.BAD);
    }
}
