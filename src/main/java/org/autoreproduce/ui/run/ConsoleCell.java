package org.autoreproduce.ui.run;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A line of the console; a place of the program that it names is a link. */
final class ConsoleCell extends ListCell<ConsoleLine> {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final ConsoleModel model;
    private final Consumer<TracePlace> look;

    ConsoleCell(ConsoleModel model, Consumer<TracePlace> look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("console-line");
        model.wantedProperty().subscribe(_ -> mark());
    }

    @Override
    protected void updateItem(@Nullable ConsoleLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeIf(style -> style.startsWith("console-line-"));
        setText(null);
        setGraphic(null);
        if (!empty && line != null) {
            getStyleClass().add("console-line-" + line.kind().name().toLowerCase(Locale.ROOT));
            Optional<TracePlace> place = TracePlace.in(line.text());
            if (place.isPresent()) {
                setGraphic(linked(line.text(), place.get()));
            } else {
                setText(line.text());
            }
        }
        mark();
    }

    private HBox linked(String text, TracePlace place) {
        Hyperlink link = new Hyperlink(text.substring(place.from(), place.to()));
        link.setOnAction(_ -> look.accept(place));
        link.setFocusTraversable(false);
        return new HBox(new Label(text.substring(0, place.from())), link, new Label(text.substring(place.to())));
    }

    private void mark() {
        ConsoleLine line = getItem();
        pseudoClassStateChanged(FOUND, line != null && !isEmpty() && model.found(line));
    }
}
