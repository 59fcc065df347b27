package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.paper.PaperPane;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;

/**
 * A paper whose project is still being opened, where it will stand then: it can be read at once, while the rest looks for
 * Python and tries the sandbox.
 */
final class EarlyPaper implements AutoCloseable {
    /** Where the stages and the line below everything will be. */
    private static final Insets OTHERS = new Insets(48, 0, 28, 0);

    private final StackPane view = new StackPane();
    private final RoomLayout layout;
    private final PaperPane paper;
    private boolean seen;

    /**
     * Shows a paper.
     *
     * @param seenFirst told once that there is a first page
     */
    EarlyPaper(Path pdf, Parts parts, Runnable seenFirst) {
        paper = new PaperPane(new SimpleObjectProperty<>(pdf), new SimpleObjectProperty<>(Snapshot.empty()),
                new Selection(_ -> List.of()), parts.look().themeProperty(), parts.papers(), parts.background());
        paper.onSeen(() -> {
            seen = true;
            seenFirst.run();
        });
        layout = new RoomLayout(paper.view(), new Region(), Placeholder.loading(Words.of("ui.opening")), new Region(),
                new Region());
        view.getStyleClass().add("room");
        view.setPadding(OTHERS);
        view.getChildren().add(layout.view());
    }

    Node view() {
        return view;
    }

    /** Puts the dividers where the project's are. */
    void restore(List<Double> dividers) {
        layout.restore(dividers);
    }

    /** Whether there is something that would be missed. */
    boolean seen() {
        return seen;
    }

    @Override
    public void close() {
        paper.close();
    }
}
