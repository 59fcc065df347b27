package org.autoreproduce.ui.paper.correct;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.Whereabouts;
import org.autoreproduce.ui.kit.Words;

/** A table's cells; one that is clicked twice can be typed anew. */
final class CellGrid extends ScrollPane {
    private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");

    private final CorrectModel model;
    private final Block block;
    private final Table read;
    private final Runnable begun;
    private final Runnable ended;
    private final GridPane grid = new GridPane();

    CellGrid(CorrectModel model, Block block, Table read, Runnable begun, Runnable ended) {
        this.model = model;
        this.block = block;
        this.read = read;
        this.begun = begun;
        this.ended = ended;
        getStyleClass().addAll("correct-cells", "edge-to-edge");
        grid.getStyleClass().add("correct-grid");
        setContent(grid);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        read.rows().forEach(row -> row.cells().forEach(this::add));
    }

    private void add(Cell cell) {
        Optional<Whereabouts> whereabouts = model.whereabouts();
        if (whereabouts.isEmpty()) {
            return;
        }
        Anchor.Passage where = whereabouts.get().of(read, cell);
        List<Correction> corrections = model.of(block).stream().filter(one -> one instanceof Correction.CellText text
                && text.replaces(new Correction.CellText(where, ""))).toList();
        String text = model.table(block).flatMap(table -> table.cell(cell.row(), cell.column())).map(Cell::text)
                .orElse(cell.text());
        Label label = new Label(text);
        label.getStyleClass().add(cell.header() ? "correct-cell-header" : "correct-cell");
        label.pseudoClassStateChanged(CORRECTED, !corrections.isEmpty());
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(USE_PREF_SIZE);
        if (model.editableProperty().get()) {
            label.setTooltip(new Tooltip(corrections.isEmpty()
                    ? Words.of("ui.paper.text.cell")
                    : Words.of("ui.paper.text.cell.was", cell.text())));
            label.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    edit(cell, where, text, corrections);
                    event.consume();
                }
            });
        }
        grid.add(label, cell.column(), cell.row(), cell.colSpan(), cell.rowSpan());
    }

    private void edit(Cell cell, Anchor.Passage where, String text, List<Correction> corrections) {
        begun.run();
        TextField field = new TextField(text);
        field.setPrefColumnCount(Math.clamp(text.length() + 2, 5, 24));
        field.setAccessibleText(Words.of("ui.paper.text.cell"));
        field.setOnAction(_ -> {
            String typed = field.getText().strip();
            ended.run();
            if (typed.equals(cell.text())) {
                model.undo(corrections);
            } else if (!typed.equals(text)) {
                model.correct(new Correction.CellText(where, typed));
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ended.run();
                event.consume();
            }
        });
        grid.add(field, cell.column(), cell.row(), cell.colSpan(), cell.rowSpan());
        field.requestFocus();
        field.selectAll();
    }
}
