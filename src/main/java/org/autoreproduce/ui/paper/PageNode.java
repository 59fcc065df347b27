package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.pdf.PageCut;
import org.jspecify.annotations.Nullable;

/** One page: its picture, and over it what is marked, found, selected and pointed out, in the page's own points. */
final class PageNode extends Region {
    private static final Duration FLASH = Duration.millis(1400);
    private static final PseudoClass INVERTED = PseudoClass.getPseudoClass("inverted");

    private final int number;
    private final BoxPath ghost = new BoxPath("paper-ghost");
    private final ImageView picture = new ImageView();
    private final ImageView detail = new ImageView();
    private final Map<Layer, BoxPath> layers = new EnumMap<>(Layer.class);
    private final BoxPath hits = new BoxPath("paper-hit");
    private final BoxPath hit = new BoxPath("paper-hit-current");
    private final BoxPath selected = new BoxPath("paper-selected");
    private final BoxPath hovered = new BoxPath("paper-hovered");
    private final BoxPath pointed = new BoxPath("paper-pointed");
    private final BoxPath flash = new BoxPath("paper-flash");
    private final Scale points = new Scale(1, 1);
    private final FadeTransition fading = new FadeTransition(FLASH, flash);
    private @Nullable PageCut whole;

    PageNode(int number) {
        this.number = number;
        getStyleClass().add("paper-page");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        picture.setManaged(false);
        detail.setManaged(false);
        picture.getStyleClass().add("paper-picture");
        detail.getStyleClass().add("paper-picture");
        Group overlay = inPoints();
        for (Layer layer : Layer.values()) {
            BoxPath path = new BoxPath("paper-" + layer.id());
            layers.put(layer, path);
            overlay.getChildren().add(path);
        }
        overlay.getChildren().addAll(hits, hit, selected, hovered, pointed, flash);
        fading.setFromValue(.5);
        fading.setToValue(0);
        Group under = inPoints();
        under.getChildren().add(ghost);
        getChildren().addAll(under, picture, detail, overlay);
    }

    private Group inPoints() {
        Group group = new Group();
        group.setManaged(false);
        group.setMouseTransparent(true);
        group.getTransforms().add(points);
        return group;
    }

    int number() {
        return number;
    }

    /** Whether there is a picture, be it not the final one. */
    boolean shown() {
        return picture.getImage() != null;
    }

    /** Whether rows of print stand in for the picture. */
    boolean ghostly() {
        return ghost.isVisible() && !ghost.getElements().isEmpty();
    }

    /** How large it is shown. */
    double pixelsAPoint() {
        return points.getX();
    }

    /**
     * Another size of the page.
     *
     * @param scale pixels a point
     */
    void scale(double scale, double width, double height) {
        points.setX(scale);
        points.setY(scale);
        if (width != getWidth() || height != getHeight()) {
            resize(width, height);
            picture.setFitWidth(width);
            picture.setFitHeight(height);
        }
    }

    /** Its picture, stretched to the page; null while there is none. */
    void picture(@Nullable Image image) {
        if (picture.getImage() != image) {
            picture.setImage(image);
        }
    }

    /** A finer picture of a part of it; null for none. */
    void detail(@Nullable Image image, double x, double y, double width, double height) {
        if (detail.getImage() != image) {
            detail.setImage(image);
        }
        detail.relocate(x, y);
        detail.setFitWidth(width);
        detail.setFitHeight(height);
    }

    /** Where rows of print stand, to be seen until there is a picture. */
    void rows(List<Box> rows) {
        ghost.frame(rows);
    }

    /** Dark paper or white. */
    void inverted(boolean is) {
        pseudoClassStateChanged(INVERTED, is);
    }

    /** Which picture is wanted of the whole page. */
    void whole(PageCut cut) {
        whole = cut;
    }

    /** How its drawing stands. */
    PageWork work(PictureLoader loader) {
        return whole == null ? new PageWork.Fine() : loader.work(whole);
    }

    void marks(Marks marks) {
        Map<Layer, List<Box>> boxes = new EnumMap<>(Layer.class);
        marks.visible().forEach(mark -> boxes.computeIfAbsent(mark.layer(), _ -> new ArrayList<>())
                .addAll(mine(mark.boxes())));
        layers.forEach((layer, path) -> {
            List<Box> here = boxes.getOrDefault(layer, List.of());
            if (layer == Layer.MENTIONS) {
                path.underline(here);
            } else {
                path.frame(here);
            }
        });
    }

    void hits(List<Box> all, List<Box> current) {
        hits.frame(all);
        hit.frame(current);
    }

    /** Underlines what lies under the pointer. */
    void hovered(List<Box> boxes) {
        hovered.underline(mine(boxes));
    }

    void selected(List<Box> boxes) {
        selected.frame(boxes);
    }

    /** Points boxes of all pages out, and lets those that are new light up. */
    void pointed(List<Box> boxes, boolean light) {
        List<Box> here = mine(boxes);
        pointed.frame(here);
        flash.frame(light ? here : List.of());
        if (light && !here.isEmpty()) {
            fading.playFromStart();
        }
    }

    private List<Box> mine(List<Box> boxes) {
        return boxes.stream().filter(box -> box.page() == number).toList();
    }

    @Override
    protected void layoutChildren() {
        // everything has its place already
    }
}
