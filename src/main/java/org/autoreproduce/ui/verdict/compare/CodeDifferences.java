package org.autoreproduce.ui.verdict.compare;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.report.compare.ComparisonWords;
import org.autoreproduce.report.compare.FileDifference;
import org.autoreproduce.report.compare.Variant;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;

/** The files of the programs that differ from the first one's, and how. */
final class CodeDifferences extends SplitPane {
    private final TextArea difference = new TextArea();

    CodeDifferences(Comparison comparison) {
        ComparisonWords words = new ComparisonWords();
        DenseTable<FileDifference> table = new DenseTable<>("compare-files", "compare.code.same");
        table.getColumns().add(new TextColumn<>("ui.compare.variant", 150,
                file -> comparison.variants().get(file.variant()).name()));
        table.getColumns().add(new TextColumn<>("ui.compare.file", 230, words::file));
        String without = comparison.variants().stream().filter(variant -> !variant.program()).map(Variant::name)
                .map(name -> Words.of("compare.code.none", name)).collect(Collectors.joining("\n"));
        if (!without.isEmpty()) {
            table.setPlaceholder(new Label(without));
        }
        table.getItems().setAll(comparison.files());
        difference.setId("compare-difference");
        difference.setEditable(false);
        difference.setAccessibleText(Words.of("compare.code"));
        table.getSelectionModel().selectedItemProperty().subscribe(file -> difference
                .setText(Optional.ofNullable(file).map(FileDifference::diff).orElse("")));
        table.getSelectionModel().selectFirst();
        getItems().addAll(table, difference);
        setDividerPositions(0.38);
    }
}
