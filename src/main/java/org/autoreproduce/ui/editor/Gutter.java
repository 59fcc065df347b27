package org.autoreproduce.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.autoreproduce.evidence.Kind;

/** What stands before each line: its number, and a dot where it is linked to something. */
final class Gutter implements IntFunction<Node> {
    private final int firstLine;
    private final IntFunction<List<Mark>> marks;
    private final Consumer<Mark> look;
    private int digits = 2;

    /**
     * For a text whose first line has this number.
     *
     * @param marks of a line, from 1
     * @param look  told the mark that was clicked
     */
    Gutter(int firstLine, IntFunction<List<Mark>> marks, Consumer<Mark> look) {
        this.firstLine = firstLine;
        this.marks = marks;
        this.look = look;
    }

    /** Makes room for the numbers of so many lines; tells whether it needed more, so that all must be made anew. */
    boolean room(int lines) {
        int wanted = Math.max(2, Integer.toString(firstLine - 1 + Math.max(1, lines)).length());
        boolean other = wanted != digits;
        digits = wanted;
        return other;
    }

    @Override
    public Node apply(int paragraph) {
        String number = Integer.toString(firstLine + paragraph);
        Label label = new Label(" ".repeat(Math.max(0, digits - number.length())) + number);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("code-lineno");
        Region dot = new Region();
        dot.getStyleClass().add("code-mark");
        HBox box = new HBox(label, dot);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("code-gutter");
        List<Mark> here = marks.apply(paragraph + 1);
        if (!here.isEmpty()) {
            decorate(dot, here);
        }
        return box;
    }

    /** Lets the user choose among what a line is linked to; at once where there is one. */
    void choose(Node beside, List<Mark> here) {
        if (here.size() == 1) {
            look.accept(here.getFirst());
        } else if (!here.isEmpty()) {
            ContextMenu menu = new ContextMenu();
            for (Mark mark : here) {
                MenuItem item = new MenuItem(words(mark));
                item.setOnAction(_ -> look.accept(mark));
                menu.getItems().add(item);
            }
            menu.show(beside, Side.RIGHT, 0, 0);
        }
    }

    private void decorate(Region dot, List<Mark> here) {
        String words = here.stream().map(Gutter::words).collect(Collectors.joining("\n"));
        dot.getStyleClass().add(style(here.getFirst().id().kind()));
        dot.setAccessibleRole(AccessibleRole.BUTTON);
        dot.setAccessibleText(words);
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        Tooltip.install(dot, tip);
        dot.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                choose(dot, here);
                click.consume();
            }
        });
    }

    private static String words(Mark mark) {
        return mark.words().isBlank() ? mark.id().toString() : mark.id() + "  " + mark.words();
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case CLAIM -> "code-mark-claim";
            case ASSUMPTION, QUESTION -> "code-mark-assumption";
            case REQUIREMENT, WORK, SNIPPET, TEST -> "code-mark-requirement";
        };
    }
}
