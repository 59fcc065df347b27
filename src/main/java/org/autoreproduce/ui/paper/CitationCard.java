package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.Words;

/** Tells which works are cited at a place and leads to them. */
final class CitationCard extends StackPane {
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-work");
    private static final double WIDEST = 420;
    private static final double TALLEST = 340;
    private static final double AWAY = 6;
    private static final double EDGE = 8;

    private final Consumer<Cited> toReference;
    private final Consumer<Cited> toLineage;
    private final VBox works = new VBox();
    private final ScrollPane scroll = new ScrollPane(works);
    private final List<Hyperlink> links = new ArrayList<>();

    /**
     * Of nothing.
     *
     * @param toReference goes to a work's place in the list of references
     * @param toLineage   goes to a work of the lineage
     */
    CitationCard(Consumer<Cited> toReference, Consumer<Cited> toLineage) {
        this.toReference = toReference;
        this.toLineage = toLineage;
        getStyleClass().add("paper-card");
        works.getStyleClass().add("paper-card-works");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        setManaged(false);
        setVisible(false);
    }

    /** Shows works beside a place, within what is seen of the pages. */
    void show(List<Cited> cited, Bounds place, double viewWidth, double viewHeight) {
        works.getChildren().clear();
        links.clear();
        cited.forEach(work -> works.getChildren().add(entry(work)));
        works.getChildren().getLast().pseudoClassStateChanged(LAST, true);
        scroll.setVvalue(0);
        setVisible(true);
        applyCss();
        double width = Math.min(WIDEST, viewWidth - 2 * EDGE);
        double height = Math.min(Math.min(TALLEST, viewHeight - 2 * EDGE),
                Math.ceil(works.prefHeight(width - snappedLeftInset() - snappedRightInset()))
                        + snappedTopInset() + snappedBottomInset());
        double x = Math.clamp(place.getMinX(), EDGE, Math.max(EDGE, viewWidth - EDGE - width));
        double under = place.getMaxY() + AWAY;
        double y = under + height <= viewHeight ? under : Math.max(EDGE, place.getMinY() - AWAY - height);
        resizeRelocate(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
        setAccessibleText(String.join(" ", cited.stream().map(work -> work.title() + " " + work.entry().raw())
                .toList()));
    }

    void hide() {
        setVisible(false);
    }

    /** The keyboard goes to the first link. */
    void begin() {
        if (!links.isEmpty()) {
            links.getFirst().requestFocus();
        }
    }

    private Node entry(Cited work) {
        VBox box = new VBox();
        box.getStyleClass().add("paper-card-work");
        box.getChildren().add(label(work.title(), "paper-card-title"));
        if (!work.authors().isEmpty()) {
            box.getChildren().add(label(work.authors(), "paper-card-authors"));
        }
        if (!work.appeared().isEmpty()) {
            box.getChildren().add(label(work.appeared(), "paper-quiet"));
        }
        box.getChildren().add(label(work.entry().raw(), "paper-card-raw"));
        HBox ways = new HBox();
        ways.getStyleClass().add("paper-card-ways");
        work.work().ifPresent(id -> ways.getChildren()
                .add(link(Words.of("ui.paper.card.lineage", id), () -> toLineage.accept(work))));
        work.place().ifPresent(_ -> ways.getChildren()
                .add(link(Words.of("ui.paper.card.reference"), () -> toReference.accept(work))));
        box.getChildren().add(ways);
        return box;
    }

    private Hyperlink link(String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setOnAction(_ -> action.run());
        links.add(link);
        return link;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
