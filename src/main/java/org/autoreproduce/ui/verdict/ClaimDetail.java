package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ClaimWords;
import org.autoreproduce.report.Shown;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.PlainLink;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.verdict.ClaimsModel.RawLine;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.SeedValue;
import org.autoreproduce.verdict.ValueClaim;
import org.autoreproduce.verdict.Verdict;
import org.autoreproduce.verdict.VerdictWords;
import org.kordamp.ikonli.feather.Feather;

/** Everything about the chosen claim: the arithmetic, the seeds, and where each number comes from. */
final class ClaimDetail extends VBox {
    private static final int RAW_ROWS = 2;

    private final ClaimsModel model;
    private final ClaimDeeds deeds;
    private final BooleanExpression readOnly;

    ClaimDetail(ClaimsModel model, ClaimDeeds deeds, BooleanExpression readOnly) {
        this.model = model;
        this.deeds = deeds;
        this.readOnly = readOnly;
        getStyleClass().add("verdict-strip");
        setId("claim-detail");
        model.chosenProperty().subscribe(_ -> show());
        model.rawProperty().subscribe(_ -> show());
        model.droppingProperty().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        ClaimEntry entry = model.chosenProperty().get();
        if (entry == null) {
            getChildren().add(label(Words.of("ui.claims.choose"), "verdict-muted"));
            return;
        }
        Verdict verdict = entry.verdict();
        getChildren().add(head(entry));
        if (!model.droppingProperty().get().isEmpty()) {
            getChildren().add(question());
        }
        getChildren().add(paper(entry));
        getChildren().add(label(new VerdictWords().of(verdict).words(), "verdict-words"));
        RawLine raw = model.rawProperty().get();
        if (raw != null) {
            getChildren().add(raw(raw));
        }
        if (!verdict.seeds().isEmpty()) {
            getChildren().add(seeds(entry));
        }
        ClaimWords.arithmetic(entry).ifPresent(words -> getChildren().add(label(words, "verdict-plain")));
        if (entry.binding() != null) {
            getChildren().add(label(ClaimWords.bound(entry.binding()), "verdict-muted"));
        }
        if (!verdict.notToldApart().isEmpty()) {
            getChildren().add(label(Words.of("ui.claims.not-apart", new VerdictWords().rows(verdict)),
                    "verdict-plain"));
        }
        verdict.notes().forEach(note -> getChildren().add(label("• " + note.words(), "verdict-plain")));
    }

    private HBox head(ClaimEntry entry) {
        Label title = new Label(entry.claim().id() + "  " + Shown.about(entry.claim()));
        title.getStyleClass().add("verdict-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button drop = new Button(Words.of("ui.claims.drop"), new Icon(Feather.TRASH_2));
        drop.setId("claim-drop");
        drop.getStyleClass().add("small");
        drop.setMinWidth(Button.USE_PREF_SIZE);
        drop.disableProperty().bind(readOnly);
        drop.setOnAction(_ -> model.ask(entry.claim().id()));
        HBox head = new HBox(title, drop);
        head.getStyleClass().add("verdict-head");
        return head;
    }

    private Node question() {
        String ids = model.droppingProperty().get().stream().map(Claim::id).map(String::valueOf)
                .collect(Collectors.joining(", "));
        Button yes = new Button(Words.of("ui.claims.drop.yes"));
        yes.setId("claim-drop-yes");
        yes.getStyleClass().addAll("small", "danger");
        yes.setOnAction(_ -> deeds.drop());
        Button no = new Button(Words.of("ui.claims.drop.no"));
        no.getStyleClass().add("small");
        no.setOnAction(_ -> model.dontDrop());
        HBox buttons = new HBox(yes, no);
        buttons.getStyleClass().add("verdict-buttons");
        VBox box = new VBox(label(Words.of("ui.claims.drop.ask", ids), "verdict-plain"), buttons);
        box.getStyleClass().add("verdict-question");
        return box;
    }

    private Node paper(ClaimEntry entry) {
        if (entry.claim() instanceof OrderingClaim claim) {
            return label(Words.of("ui.claims.ordering", claim.better(), claim.worse()), "verdict-muted");
        }
        Label name = new Label(Words.of("ui.claims.printed"));
        name.getStyleClass().add("verdict-muted");
        String number = Shown.printed(entry.claim());
        if (entry.claim() instanceof ValueClaim claim && claim.where() instanceof Anchor.Passage where) {
            return new FlowPane(8, 0, name, link(Words.of("ui.claims.cell", number, where.page()), where,
                    "claim-cell"));
        }
        return new FlowPane(8, 0, name, new Label(number));
    }

    private Node raw(RawLine raw) {
        TextArea text = new TextArea(raw.text() == null ? Words.of("ui.claims.raw-gone") : raw.text());
        text.setId("claim-raw");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(RAW_ROWS);
        text.getStyleClass().add("verdict-raw");
        String words = Words.of("ui.claims.raw", raw.where().run(), raw.where().line());
        text.setAccessibleText(words);
        return new VBox(label(words, "verdict-muted"), text);
    }

    private Node seeds(ClaimEntry entry) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("verdict-facts");
        grid.setId("claim-seeds");
        grid.addRow(0, muted("ui.claims.seed"), muted("ui.claims.value"), muted("ui.claims.run"),
                muted("ui.claims.line"), muted("ui.claims.code"));
        for (SeedValue seed : entry.verdict().seeds()) {
            Label name = new Label(seed.added()
                    ? Words.of("report.seed.added", seed.seed())
                    : Integer.toString(seed.seed()));
            if (seed.value() == null) {
                Label why = label(seed.without() == null ? Shown.NOTHING : seed.without().words(), "verdict-plain");
                grid.addRow(grid.getRowCount(), name, why);
                GridPane.setColumnSpan(why, 4);
                continue;
            }
            String value = seed.value().toPlainString();
            Node number = seed.lines().size() == 1
                    ? link(value, seed.lines().getFirst(), "claim-number")
                    : new Label(value);
            VBox runs = new VBox();
            VBox lines = new VBox();
            VBox code = new VBox();
            for (Anchor.Metric line : seed.lines()) {
                runs.getChildren().add(new Label(line.run()));
                lines.getChildren().add(link(Words.of("report.line", line.line()), line, "claim-line"));
                code.getChildren().add(code(entry, line));
            }
            grid.addRow(grid.getRowCount(), name, number, runs, lines, code);
        }
        return grid;
    }

    private Node code(ClaimEntry entry, Anchor.Metric line) {
        Optional<ClaimEntry.Source> found = entry.sources().stream()
                .filter(source -> source.run().equals(line.run()) && source.line() == line.line()).findFirst();
        return found.<Node>map(source -> link(source.file() + ":" + source.at(), new Anchor.Code(Evidence.NOW,
                source.file(), source.at(), source.at(), source.text() == null ? "" : new Hashes().of(source.text())),
                "claim-code")).orElseGet(() -> new Label(Shown.NOTHING));
    }

    private PlainLink link(String words, Anchor anchor, String style) {
        PlainLink link = new PlainLink(words, () -> deeds.look(anchor));
        link.getStyleClass().add(style);
        return link;
    }

    private static Label muted(String key) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("verdict-muted");
        return label;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll(List.of(style));
        return label;
    }
}
