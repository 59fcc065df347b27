package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ClaimWords;
import org.autoreproduce.report.Shown;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.ChipColumn;
import org.autoreproduce.ui.kit.DenseTable;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.TextColumn;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.Verdict;
import org.kordamp.ikonli.feather.Feather;

/** The table of claims, what can be done with them below, and the chosen one beside it. */
final class ClaimsView extends SplitPane {
    private final ClaimsModel model;
    private final DenseTable<ClaimEntry> table = new DenseTable<>("claims", "ui.claims.empty");
    private final TextColumn<ClaimEntry> measured = new TextColumn<>("ui.claims.measured", 165, this::measured);

    ClaimsView(ClaimsModel model, ClaimDeeds deeds, BooleanExpression readOnly) {
        this.model = model;
        getStylesheets().add(Objects.requireNonNull(ClaimsView.class.getResource("verdict.css")).toExternalForm());
        getStyleClass().add("verdict");
        setMinSize(0, 0);
        columns();
        table.onChosen(deeds::choose);
        BorderPane left = new BorderPane(table);
        left.setBottom(foot(deeds, readOnly));
        ScrollPane right = new ScrollPane();
        right.setFitToWidth(true);
        right.getStyleClass().add("verdict-scroll");
        ClaimDetail detail = new ClaimDetail(model, deeds, readOnly);
        ClaimForm form = new ClaimForm(model.draft(), Words.of("ui.claim.new.about"), deeds::add, () -> {
            model.draft().clear();
            model.addingProperty().set(false);
        });
        model.addingProperty().subscribe(adding -> {
            right.setContent(adding ? form : detail);
            if (adding) {
                form.lookup("#claim-metric").requestFocus();
            }
        });
        // another claim is read from its beginning
        model.chosenProperty().subscribe(_ -> right.setVvalue(0));
        getItems().addAll(left, right);
        setDividerPositions(0.67);
        model.entries().subscribe(this::entries);
        entries();
    }

    /** Shows that this claim is looked at. */
    void choose(ClaimEntry entry) {
        table.choose(row -> row.claim().id().equals(entry.claim().id()));
    }

    private void entries() {
        measured.setText(usual() == 0 ? Words.of("ui.claims.measured") : Words.of("ui.claims.measured-n", usual()));
        table.show(model.entries(), entry -> entry.claim().id());
    }

    private void columns() {
        table.getColumns().add(new TextColumn<>("ui.claims.claim", 235,
                entry -> entry.claim().id() + "  " + Shown.about(entry.claim())));
        table.getColumns().add(new TextColumn<>("ui.claims.paper", 115, entry -> Shown.printed(entry.claim())));
        table.getColumns().add(measured);
        table.getColumns().add(new TextColumn<>("ui.claims.gap", 66, entry -> Shown.percent(entry.verdict().gap())));
        table.getColumns().add(new TextColumn<>("ui.claims.tolerance", 95,
                entry -> ClaimWords.tolerance(entry.verdict())));
        table.getColumns().add(new ChipColumn<>("ui.claims.verdict", 205, entry -> VerdictChip.of(entry.verdict())));
        table.getColumns().add(new TextColumn<>("ui.claims.from", 150, ClaimsView::from));
        // a number that is cut off is worse than none: only the words at both ends give way
        table.getColumns().subList(1, table.getColumns().size() - 1)
                .forEach(column -> column.setMinWidth(column.getPrefWidth()));
    }

    private Node foot(ClaimDeeds deeds, BooleanExpression readOnly) {
        Button add = new Button(Words.of("ui.claims.add"), new Icon(Feather.PLUS));
        add.setId("claim-add");
        add.getStyleClass().add("small");
        add.setMinWidth(Button.USE_PREF_SIZE);
        add.disableProperty().bind(readOnly);
        add.setOnAction(_ -> model.addingProperty().set(true));
        Label gone = new Label();
        gone.setId("claim-gone");
        Button undo = new Button(Words.of("ui.claims.undo"), new Icon(Feather.CORNER_UP_LEFT));
        undo.setId("claim-undo");
        undo.getStyleClass().add("small");
        undo.setMinWidth(Button.USE_PREF_SIZE);
        undo.setOnAction(_ -> deeds.undo());
        for (Node node : List.of(gone, undo)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.droppedProperty().subscribe(dropped -> {
            gone.setText(Words.of("ui.claims.dropped", dropped.stream().map(Claim::id).map(Id::toString)
                    .collect(Collectors.joining(", "))));
            gone.setVisible(!dropped.isEmpty());
            undo.setVisible(!dropped.isEmpty());
        });
        Label stale = new Label();
        stale.setId("claims-stale");
        stale.getStyleClass().add("verdict-stale");
        stale.textProperty().bind(model.staleProperty());
        HBox.setHgrow(stale, Priority.ALWAYS);
        Label all = new Label();
        all.setId("claims-headline");
        all.setMinWidth(0);
        all.textProperty().bind(model.headlineProperty());
        HBox foot = new HBox(add, all, gone, undo, stale);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("verdict-bar");
        return foot;
    }

    /** How many seeds, where it is not what the column's title says. */
    private String measured(ClaimEntry entry) {
        String numbers = ClaimWords.measured(entry.verdict(), Shown.lastDigit(entry.claim()));
        return entry.verdict().mean() == null || entry.verdict().n() == usual()
                ? numbers
                : Words.of("ui.claims.seeds", numbers, entry.verdict().n());
    }

    private int usual() {
        return model.entries().stream().mapToInt(entry -> entry.verdict().n()).max().orElse(0);
    }

    private static String from(ClaimEntry entry) {
        List<ClaimEntry.Source> sources = entry.sources();
        if (sources.isEmpty()) {
            return "";
        }
        ClaimEntry.Source first = sources.getFirst();
        String runs = sources.stream().map(ClaimEntry.Source::run).distinct().count() == 1
                ? first.run()
                : first.run() + "–" + sources.getLast().run();
        return Words.of("ui.claims.source", runs, first.file(), first.at(), first.line());
    }
}
