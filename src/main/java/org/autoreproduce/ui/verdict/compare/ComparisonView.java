package org.autoreproduce.ui.verdict.compare;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.report.Shown;
import org.autoreproduce.report.WorkEntry;
import org.autoreproduce.report.compare.AssumptionRow;
import org.autoreproduce.report.compare.ClaimRow;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.report.compare.ComparisonWords;
import org.autoreproduce.report.compare.Variant;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.kit.WrappedColumn;

/** A comparison as tabs. What the numbers can be put down to stands under the claims. */
public final class ComparisonView extends TabPane {
    private static final double GAP = 8;
    private static final double CELL = 210;
    private static final String DIFFERS = "compare-differs";

    private final Comparison comparison;
    private final ComparisonWords words = new ComparisonWords();

    /** Of this comparison. */
    public ComparisonView(Comparison comparison) {
        this.comparison = comparison;
        getStyleClass().add("comparison");
        getStylesheets().add(Objects.requireNonNull(ComparisonView.class.getResource("compare.css")).toExternalForm());
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs().addAll(tab("compare.claims", claims()), tab("ui.compare.assumptions", assumptions()),
                tab("compare.code", new CodeDifferences(comparison)), tab("compare.lineage", lineage()),
                tab("compare.cost", cost()));
    }

    private static Tab tab(String key, Node content) {
        return new Tab(Words.of(key), content);
    }

    private Node claims() {
        DenseTable<ClaimRow> table = new DenseTable<>("compare", "ui.compare.empty");
        table.getColumns().add(new TextColumn<>("ui.claims.claim", 230,
                row -> row.first().claim().id() + "  " + Shown.about(row.first().claim())));
        table.getColumns().add(new TextColumn<>("ui.claims.paper", 90, row -> Shown.printed(row.first().claim())));
        columns(table, at -> row -> {
            var entry = row.cells().get(at);
            return entry == null ? Words.of("compare.no-claim") : words.measured(entry);
        });
        table.getItems().setAll(comparison.claims());
        return told(table,
                comparison.effects().stream().map(effect -> words.effect(comparison, effect)).toList());
    }

    /** A table with sentences below it. */
    private static Node told(DenseTable<?> table, List<String> sentences) {
        VBox told = new VBox();
        told.getStyleClass().add("comparison-effects");
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            told.getChildren().add(label);
        }
        VBox box = new VBox(GAP, table, told);
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private Node assumptions() {
        DenseTable<AssumptionRow> table = new DenseTable<>("compare-assumptions", "ui.compare.no-assumptions");
        table.getColumns().add(new TextColumn<>("ui.compare.key", 150, row -> row.first().configKey()));
        table.getColumns().add(new WrappedColumn<>("ui.compare.statement", 220, row -> row.first().statement()));
        columns(table, at -> row -> words.assumed(comparison.variants().get(at), row.cells().get(at)));
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(AssumptionRow row, boolean empty) {
                super.updateItem(row, empty);
                getStyleClass().remove(DIFFERS);
                if (!empty && row != null && row.differs()) {
                    getStyleClass().add(DIFFERS);
                }
            }
        });
        table.getItems().setAll(comparison.assumptions());
        return told(table, comparison.variants().stream()
                .map(variant -> Words.of("ui.compare.sources", variant.name(), words.sources(variant))).toList());
    }

    private Node lineage() {
        DenseTable<Chosen> table = new DenseTable<>("compare-works", "compare.no-works");
        table.getColumns().add(new TextColumn<>("ui.compare.variant", 170, Chosen::variant));
        table.getColumns().add(new TextColumn<>("ui.compare.work", 260,
                row -> row.work.id() + "  " + row.work.title()));
        table.getColumns().add(new TextColumn<>("ui.compare.state", 110, row -> row.work.state()));
        table.getColumns().add(new TextColumn<>("ui.compare.snippets", 70,
                row -> Integer.toString(row.work.snippets().size())));
        table.getColumns().add(new WrappedColumn<>("ui.compare.why", 300, row -> row.work.why()));
        comparison.variants().forEach(variant -> variant.report().works()
                .forEach(work -> table.getItems().add(new Chosen(variant.name(), work))));
        return table;
    }

    /** A work that a variant chose. */
    private record Chosen(String variant, WorkEntry work) {}

    private Node cost() {
        DenseTable<Variant> table = new DenseTable<>("compare-cost", "ui.compare.empty");
        table.getColumns().add(new TextColumn<>("ui.compare.variant", 200, Variant::name));
        table.getColumns().add(new WrappedColumn<>("ui.compare.kind", 240, words::kind));
        table.getColumns().add(new WrappedColumn<>("compare.cost", 420, variant -> words.cost(variant.report())));
        table.getItems().setAll(comparison.variants());
        return table;
    }

    private <T> void columns(DenseTable<T> table, IntFunction<Function<T, String>> cells) {
        table.getStyleClass().add("compare-variants");
        List<Variant> variants = comparison.variants();
        for (int at = 0; at < variants.size(); at++) {
            WrappedColumn<T> column = new WrappedColumn<>("ui.compare.variant", CELL, cells.apply(at));
            column.setText(variants.get(at).name().replaceFirst("\\.repro$", "") + "\n" + words.kind(variants.get(at)));
            table.getColumns().add(column);
        }
    }
}
