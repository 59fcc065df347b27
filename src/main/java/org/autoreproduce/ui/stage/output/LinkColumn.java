package org.autoreproduce.ui.stage.output;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.ui.kit.PlainLink;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** A column whose cells lead to where the thing stands; without a place they are plain text. Long text is broken. */
final class LinkColumn<T> extends TableColumn<T, LinkColumn.Link> {
    private static final double PADDING = 18;
    private static final double SHORT = 130;

    private final Sight look;

    /** What a cell says, and where it leads; null where it leads nowhere. */
    record Link(String words, @Nullable Anchor anchor) {}

    /** Looks at something. */
    @FunctionalInterface
    interface Sight {
        void look(Anchor anchor);
    }

    /**
     * A column.
     *
     * @param key   of its title in the bundle
     * @param width that is preferred, in pixels
     */
    LinkColumn(String key, double width, Sight look, Function<T, Link> link) {
        super(Words.of(key));
        this.look = look;
        setPrefWidth(width);
        if (width <= SHORT) {
            // what is short is never cut off, so the long columns give way
            setMinWidth(width);
        }
        setSortable(false);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(link.apply(row.getValue())));
        setCellFactory(_ -> new Cell());
    }

    private final class Cell extends TableCell<T, Link> {
        @Override
        protected void updateItem(@Nullable Link link, boolean empty) {
            super.updateItem(link, empty);
            setText(null);
            setGraphic(empty || link == null ? null : shown(link));
        }

        private Node shown(Link link) {
            Anchor anchor = link.anchor();
            if (anchor == null) {
                Text text = new Text(link.words());
                text.getStyleClass().add("form-text");
                text.wrappingWidthProperty().bind(LinkColumn.this.widthProperty().subtract(PADDING));
                return text;
            }
            PlainLink made = new PlainLink(link.words(), () -> look.look(anchor));
            made.getStyleClass().add("form-link");
            made.setFocusTraversable(false);
            return made;
        }
    }
}
