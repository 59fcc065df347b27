package org.autoreproduce.ui.editor;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Latest;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/** Finds and replaces in a text. Not there until it is asked for. */
final class FindBar extends VBox {
    private static final String HIT = "code-hit";
    private static final String CURRENT = "code-hit-current";

    private final CodeArea area;
    private final Overlays overlays;
    private final Latest search;
    private final TextField words = new TextField();
    private final TextField by = new TextField();
    private final ToggleButton sameCase = toggle("Aa", "editor.find.case");
    private final ToggleButton wholeWord = toggle("W", "editor.find.word");
    private final ToggleButton regex = toggle(".*", "editor.find.expression");
    private final Label count = new Label();
    private final HBox replacing;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private List<Search.Match> matches = List.of();

    FindBar(CodeArea area, Overlays overlays, Background background) {
        this.area = area;
        this.overlays = overlays;
        this.search = new Latest(background);
        words.setId("find-words");
        by.setId("find-by");
        words.setPromptText(Sentence.of("editor.find.words").words());
        by.setPromptText(Sentence.of("editor.find.by").words());
        count.getStyleClass().add("code-find-count");
        count.setId("find-count");
        HBox finding = row(words, sameCase, wholeWord, regex, count,
                button(Feather.ARROW_UP, "editor.find.previous", () -> go(-1)),
                button(Feather.ARROW_DOWN, "editor.find.next", () -> go(1)),
                button(Feather.X, "editor.find.close", this::hide));
        Button one = new Button(Sentence.of("editor.find.replace").words());
        one.setOnAction(_ -> replaceOne());
        Button all = new Button(Sentence.of("editor.find.all").words());
        all.setId("find-replace-all");
        all.setOnAction(_ -> replaceAll());
        one.getStyleClass().add("code-small");
        all.getStyleClass().add("code-small");
        replacing = row(by, one, all);
        getStyleClass().add("code-find");
        getChildren().addAll(finding, replacing);
        visibleProperty().bind(open);
        managedProperty().bind(open);
        words.textProperty().addListener(_ -> look(true));
        List.of(sameCase, wholeWord, regex).forEach(toggle -> toggle.selectedProperty().addListener(_ -> look(true)));
        area.plainTextChanges().subscribe(_ -> look(false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows it with the selected words; with replacing where the text can be edited and it is wanted. */
    void show(boolean replace) {
        boolean may = replace && area.isEditable();
        replacing.setVisible(may);
        replacing.setManaged(may);
        open.set(true);
        String chosen = area.getSelectedText();
        if (!chosen.isEmpty() && chosen.indexOf('\n') < 0) {
            words.setText(chosen);
        }
        words.requestFocus();
        words.selectAll();
        look(true);
    }

    /** Goes so many matches further from the caret; shows the bar where it was not there. */
    void go(int by) {
        if (!open.get()) {
            show(false);
        } else if (!matches.isEmpty()) {
            int caret = area.getSelection().getStart();
            int current = at(caret);
            boolean on = matches.get(current).from() == caret && area.getSelection().getLength() > 0;
            int wanted = on ? current + by : by > 0 ? current : current - 1;
            select(Math.floorMod(wanted, matches.size()));
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            hide();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && words.isFocused()) {
            go(key.isShiftDown() ? -1 : 1);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && by.isFocused()) {
            replaceOne();
            key.consume();
        }
    }

    private void hide() {
        open.set(false);
        search.cancel();
        matches = List.of();
        overlays.set(HIT, matches);
        overlays.set(CURRENT, matches);
        area.requestFocus();
    }

    private Search wanted() {
        return new Search(words.getText(), sameCase.isSelected(), wholeWord.isSelected(), regex.isSelected());
    }

    private void look(boolean jump) {
        if (!open.get()) {
            return;
        }
        Search wanted = wanted();
        String text = area.getText();
        search.run(stop -> wanted.in(text, stop), found -> found(found, jump), why -> {
            found(List.of(), false);
            count.setText(why.words());
        });
    }

    private void found(List<Search.Match> all, boolean jump) {
        matches = all;
        overlays.set(CURRENT, List.of());
        overlays.set(HIT, all);
        if (words.getText().isEmpty()) {
            count.setText("");
        } else if (all.isEmpty()) {
            count.setText(Sentence.of("editor.find.none").words());
        } else if (jump) {
            select(at(area.getSelection().getStart()));
        } else {
            count.setText(Sentence.of("editor.find.count", at(area.getCaretPosition()) + 1, all.size()).words());
        }
    }

    /** The first match that does not lie before this place, else the first of all. */
    private int at(int place) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).from() >= place) {
                return i;
            }
        }
        return 0;
    }

    private void select(int index) {
        Search.Match match = matches.get(index);
        area.selectRange(match.from(), match.to());
        area.requestFollowCaret();
        overlays.set(CURRENT, List.of(match));
        count.setText(Sentence.of("editor.find.count", index + 1, matches.size()).words());
    }

    private void replaceOne() {
        if (matches.isEmpty()) {
            return;
        }
        int current = at(area.getSelection().getStart());
        Search.Match match = matches.get(current);
        replaced(List.of(match));
        area.moveTo(Math.min(area.getLength(), area.getCaretPosition()));
    }

    private void replaceAll() {
        replaced(matches);
    }

    /** In one step, so that one undo brings all back. */
    private void replaced(List<Search.Match> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        String text = area.getText();
        StringBuilder out = new StringBuilder();
        int at = wanted.getFirst().from();
        try {
            for (Search.Match match : wanted) {
                out.append(text, at, match.from()).append(wanted().replacement(text, match, by.getText()));
                at = match.to();
            }
        } catch (ProblemException e) {
            count.setText(e.sentence().words());
            return;
        }
        area.replaceText(wanted.getFirst().from(), at, out.toString());
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(4, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(nodes[0], Priority.ALWAYS);
        return row;
    }

    private static ToggleButton toggle(String sign, String key) {
        ToggleButton toggle = new ToggleButton(sign);
        toggle.getStyleClass().add("code-small");
        toggle.setTooltip(new Tooltip(Sentence.of(key).words()));
        toggle.setAccessibleText(Sentence.of(key).words());
        return toggle;
    }

    private static Button button(Feather symbol, String key, Runnable action) {
        Button button = new Button("", new Icon(symbol));
        button.getStyleClass().addAll("code-small", "flat");
        button.setTooltip(new Tooltip(Sentence.of(key).words()));
        button.setAccessibleText(Sentence.of(key).words());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
