package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.fetch.PaperAddress;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Asks for a paper's arXiv id or address, and fetches it. */
final class AddressSheet extends VBox {
    private static final double GAP = 12;

    private final TextField address = new TextField();
    private final Label told = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Button fetch = button("fetch", this::fetch);
    private final Opening opening;
    private final Consumer<Path> done;
    private @Nullable Cancellation running;

    /**
     * @param done   told the file that was fetched
     * @param cancel told that nothing is wanted any more
     */
    AddressSheet(Opening opening, Consumer<Path> done, Runnable cancel) {
        super(GAP);
        this.opening = opening;
        this.done = done;
        setId("address-sheet");
        Label title = new Label(Words.of("ui.address.title"));
        title.getStyleClass().add("title-4");
        Label words = new Label(Words.of("ui.address.words"));
        words.setWrapText(true);
        words.setMaxWidth(460);
        address.setId("address-field");
        address.setPromptText(Words.of("ui.address.prompt"));
        address.setPrefColumnCount(36);
        address.textProperty().subscribe(() -> told.setText(""));
        told.setId("address-told");
        told.setWrapText(true);
        told.setMaxWidth(460);
        busy.setPrefSize(18, 18);
        busy.setVisible(false);
        fetch.setDefaultButton(true);
        fetch.getStyleClass().add("accent");
        fetch.disableProperty().bind(address.textProperty().map(String::isBlank).orElse(true).flatMap(
                blank -> busy.visibleProperty().map(shown -> blank || shown)));
        Button no = button("cancel", () -> {
            stop();
            cancel.run();
        });
        no.setCancelButton(true);
        HBox buttons = new HBox(GAP, no, fetch, busy);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, words, address, told, buttons);
        getStyleClass().add("close-question");
    }

    /** Puts the keyboard where something is to be written. */
    void begin() {
        address.requestFocus();
    }

    private void fetch() {
        Optional<PaperAddress> place = PaperAddress.of(address.getText());
        if (place.isEmpty()) {
            told.setText(Words.of("ui.address.unclear"));
            return;
        }
        told.setText(Words.of("paper.fetch.begins", place.get()));
        busy.setVisible(true);
        running = opening.fetch(place.get(), done, this::failed);
    }

    private void failed(Sentence why) {
        busy.setVisible(false);
        told.setText(why.words());
    }

    private void stop() {
        Cancellation now = running;
        if (now != null) {
            now.cancel();
        }
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(Words.of("ui.address." + name));
        button.setId("address-" + name);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
