package org.autoreproduce.ui.paper.correct;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.CorrectedBy;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One block: what part it plays, its words, and what can be corrected about it. */
final class BlockCard extends VBox {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private final CorrectModel model;
    private final Block read;
    private final Optional<Block> now;
    private final Runnable typed;
    private final HBox head = new HBox();
    private @Nullable Node body;
    private boolean typing;

    /**
     * Of a block as it was read.
     *
     * @param go    brings it into view on its page
     * @param typed told when nothing is typed here any more
     */
    BlockCard(CorrectModel model, Block read, Runnable go, Runnable typed) {
        this.model = model;
        this.read = read;
        this.typed = typed;
        now = model.now(read);
        List<Correction> corrections = model.of(read);
        getStyleClass().add("correct-card");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(KindWords.of(now.orElse(read)) + ". " + now.orElse(read).text());
        pseudoClassStateChanged(CORRECTED, !corrections.isEmpty());
        pseudoClassStateChanged(OUT, now.isEmpty());
        head.getStyleClass().add("correct-head");
        head.getChildren().setAll(kind());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().add(space);
        if (model.editableProperty().get()) {
            actions(corrections);
        }
        getChildren().add(head);
        rest();
        setOnMouseEntered(_ -> model.pointedProperty().set(read));
        setOnMouseExited(_ -> {
            if (read.equals(model.pointedProperty().get())) {
                model.pointedProperty().set(null);
            }
        });
        setOnMouseClicked(_ -> {
            model.choose(read);
            go.run();
        });
        light();
    }

    /** Shows whether it is pointed at or chosen. */
    void light() {
        pseudoClassStateChanged(POINTED, read.equals(model.pointedProperty().get()));
        pseudoClassStateChanged(CHOSEN, read.equals(model.chosenProperty().get()));
    }

    Block block() {
        return read;
    }

    /** Whether something is typed that would be lost. */
    boolean typing() {
        return typing;
    }

    private void actions(List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            head.getChildren().add(button(Feather.ROTATE_CCW, "ui.paper.text.undo", () -> model.undo(corrections)));
        }
        if (now.isEmpty()) {
            return;
        }
        Block block = now.get();
        if (block.kind() == BlockKind.REFERENCE) {
            head.getChildren().add(button(Feather.LIST, "ui.paper.text.fields",
                    () -> model.entry(read).ifPresent(this::fields)));
        }
        if (model.table(read).isEmpty()) {
            head.getChildren().add(button(Feather.EDIT_2, "ui.paper.text.edit", () -> edit(block)));
        }
    }

    private static Button button(Feather symbol, String key, Runnable action) {
        Button button = new Button(null, new Icon(symbol));
        button.getStyleClass().addAll("button-icon", "flat", "correct-action");
        button.setTooltip(new Tooltip(Words.of(key)));
        button.setAccessibleText(Words.of(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node kind() {
        String words = now.map(KindWords::of).orElse(Words.of("ui.paper.text.out"));
        if (!model.editableProperty().get() || now.isEmpty()) {
            Label label = new Label(words);
            label.getStyleClass().add("correct-kind");
            return label;
        }
        MenuButton menu = new MenuButton(words);
        menu.getStyleClass().addAll("flat", "correct-kind");
        menu.setTooltip(new Tooltip(Words.of("ui.paper.text.kind")));
        Menu headings = new Menu(Words.of("ui.paper.kind.headings"));
        for (int level = 1; level <= 4; level++) {
            headings.getItems().add(item(KindWords.heading(level), BlockKind.HEADING, level));
        }
        menu.getItems().add(headings);
        KindWords.CHOICES.forEach(kind -> menu.getItems().add(item(KindWords.of(kind), kind, 0)));
        MenuItem out = new MenuItem(Words.of("ui.paper.text.leave-out"));
        out.setOnAction(_ -> model.whereabouts()
                .ifPresent(where -> model.correct(new Correction.Omission(where.of(read)))));
        menu.getItems().addAll(new SeparatorMenuItem(), out);
        return menu;
    }

    private MenuItem item(String words, BlockKind kind, int level) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> become(kind, level));
        return item;
    }

    /** What it was read as needs no correction. */
    private void become(BlockKind kind, int level) {
        List<Correction> old = model.of(read).stream().filter(Correction.Kind.class::isInstance).toList();
        if (kind == read.kind() && level == read.level()) {
            model.undo(old);
        } else {
            model.whereabouts().ifPresent(where -> model.correct(new Correction.Kind(where.of(read), kind, level)));
        }
    }

    /** The words, or the cells. */
    private void rest() {
        typing = false;
        show(model.tableRead(read).filter(_ -> model.table(read).isPresent())
                .<Node>map(table -> new CellGrid(model, read, table, this::begun, this::ended))
                .orElseGet(this::words));
    }

    private Node words() {
        Block block = now.orElse(read);
        Label text = new Label(block.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("correct-text");
        if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE) {
            text.getStyleClass().add("correct-heading");
        }
        Optional<Reference> entry = model.entry(read);
        if (entry.isEmpty()) {
            return text;
        }
        Label fields = new Label(EntryForm.words(EntryFields.of(entry.get())));
        fields.setWrapText(true);
        fields.setMinHeight(Region.USE_PREF_SIZE);
        fields.getStyleClass().add("correct-fields");
        return new VBox(2, text, fields);
    }

    private void edit(Block block) {
        show(new WordsForm(block.text(), typedText -> {
            List<Correction> old = model.of(read).stream().filter(Correction.Text.class::isInstance).toList();
            if (typedText.equals(read.text())) {
                model.undo(old);
            } else {
                model.whereabouts()
                        .ifPresent(where -> model.correct(new Correction.Text(where.of(read), typedText)));
            }
        }, this::ended));
        begun();
    }

    private void fields(Reference entry) {
        show(new EntryForm(EntryFields.of(entry), fields -> model.whereabouts().ifPresent(
                where -> model.correct(new Correction.Entry(where.of(read), fields, CorrectedBy.HAND))), this::ended));
        begun();
    }

    private void begun() {
        typing = true;
        model.choose(read);
    }

    private void ended() {
        rest();
        typed.run();
    }

    private void show(Node other) {
        getChildren().remove(body);
        body = Objects.requireNonNull(other);
        getChildren().add(other);
    }
}
