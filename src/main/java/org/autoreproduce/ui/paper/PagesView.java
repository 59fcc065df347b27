package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The column of pages through a window: only pages that are seen, and their neighbours, have a node. */
final class PagesView extends Region {
    private static final long LIGHT_NANOS = 500_000_000;

    private final PaperModel model;
    private final PageContents contents;
    private final Pane ground = new Pane();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Map<Integer, PageNode> nodes = new TreeMap<>();
    private final PageNotes notes = new PageNotes();
    private PicturePlan plan = new PicturePlan(List.of());
    private Set<Integer> beside = Set.of();
    private @Nullable PictureLoader loader;
    private boolean following;
    private Runnable seen = () -> {};
    private boolean told;
    private long pointedAt = System.nanoTime() - LIGHT_NANOS;

    PagesView(PaperModel model) {
        this.model = model;
        contents = new PageContents(model);
        getStyleClass().add("paper-pages");
        setAccessibleRole(AccessibleRole.SCROLL_PANE);
        setAccessibleText(Sentence.of("ui.paper.name").words());
        setFocusTraversable(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(ground.widthProperty());
        clip.heightProperty().bind(ground.heightProperty());
        ground.setClip(clip);
        ground.setManaged(false);
        ground.setCursor(Cursor.DEFAULT);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(ground, notes, down, across);
        follow();
    }

    private void follow() {
        Camera camera = model.camera();
        camera.columnProperty().subscribe(this::requestLayout);
        camera.xProperty().subscribe(this::requestLayout);
        camera.yProperty().subscribe(this::requestLayout);
        camera.pageProperty().subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM));
        down.valueProperty().subscribe(value -> dragged(camera.xProperty().get(), value.doubleValue()));
        across.valueProperty().subscribe(value -> dragged(value.doubleValue(), camera.yProperty().get()));
        model.marks().changesProperty().subscribe(() -> nodes.values().forEach(node -> node.marks(model.marks())));
        model.search().hitsProperty().subscribe(() -> nodes.values().forEach(contents::hits));
        model.search().currentProperty().subscribe(() -> nodes.values().forEach(contents::hits));
        model.selectedProperty().subscribe(() -> nodes.values().forEach(contents::selected));
        model.hoveredProperty().subscribe(() -> nodes.values().forEach(contents::hovered));
        model.textProperty().subscribe(() -> nodes.values().forEach(contents::text));
        model.darkness().darkProperty().subscribe(dark -> nodes.values().forEach(node -> node.inverted(dark)));
        model.highlightedProperty().subscribe(boxes -> {
            pointedAt = System.nanoTime();
            nodes.values().forEach(node -> node.pointed(boxes, true));
        });
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty)
                .subscribe(_ -> requestLayout());
    }

    /** Shows other pages; null for none. */
    void show(@Nullable PictureLoader newLoader) {
        loader = newLoader;
        plan = new PicturePlan(model.pages());
        nodes.clear();
        ground.getChildren().clear();
        contents.forget();
        notes.of(newLoader);
        requestLayout();
    }

    /** Where rows of print stand on a page, before all text is known. */
    void rough(PageText page) {
        contents.rough(page);
        PageNode node = nodes.get(page.page().number());
        if (node != null) {
            contents.text(node);
        }
    }

    /** Small pictures of these pages are seen beside this view. */
    void beside(Set<Integer> pages) {
        if (!pages.equals(beside)) {
            beside = Set.copyOf(pages);
            requestLayout();
        }
    }

    /** The small picture of a page, if it was drawn. */
    Optional<Image> small(int page) {
        PictureLoader from = loader;
        return from == null ? Optional.empty() : plan.small(page).flatMap(from::get);
    }

    /** Stops what takes long to draw; false where nothing does. */
    boolean giveUp() {
        return loader != null && loader.giveUp();
    }

    /** Whether all pictures that are wanted here were drawn. */
    boolean sharp() {
        return loader == null || loader.settled();
    }

    /** Whether the picture of a page was drawn as large as it is wanted. */
    boolean sharp(int page) {
        PictureLoader from = loader;
        return from != null && from.get(plan.whole(page, model.camera().column().scale() * output())).isPresent();
    }

    /** Tells once that a page has its picture; it is on the screen after the frame that is being made. */
    void onSeen(Runnable listener) {
        seen = listener;
    }

    /** There is a new picture of a page. */
    void arrived(int page) {
        if (nodes.containsKey(page)) {
            requestLayout();
        }
    }

    /** The place on the nearest page under a point of this view; null where there are no pages. */
    @Nullable
    PagePoint at(double x, double y) {
        Camera camera = model.camera();
        return model.pages().isEmpty()
                ? null
                : camera.column().at(x + camera.xProperty().get(), y + camera.yProperty().get());
    }

    /** Where the middle of a box lies in this view, seen or not. */
    Point2D middle(Box box) {
        Camera camera = model.camera();
        PagePoint point = new PagePoint(box.page(), box.x() + box.width() / 2, box.y() + box.height() / 2);
        return new Point2D(camera.column().x(point) - camera.xProperty().get(),
                camera.column().y(point) - camera.yProperty().get());
    }

    /** What lies under the upper left corner; there must be pages. */
    PagePoint corner() {
        return model.camera().corner();
    }

    /** Puts something over the pages that has its own place. */
    void cover(Node node) {
        getChildren().add(node);
    }

    Pane ground() {
        return ground;
    }

    /** The nodes of the pages that are near. */
    List<PageNode> pages() {
        return List.copyOf(nodes.values());
    }

    private void dragged(double x, double y) {
        if (!following) {
            model.camera().moveTo(x, y);
        }
    }

    /** The keyboard stands on the page that is read: its text is what is read aloud. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? nodes.get(model.camera().pageProperty().get())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        double bar = snapSizeX(down.prefWidth(-1));
        Camera camera = model.camera();
        double width = Math.max(0, getWidth() - bar);
        boolean wide = camera.fitProperty().get() == Fit.NONE && camera.column().needed() > width + 1;
        double low = wide ? snapSizeY(across.prefHeight(-1)) : 0;
        double height = Math.max(0, getHeight() - low);
        camera.resize(width, height);
        down.resizeRelocate(width, 0, bar, getHeight());
        across.setVisible(wide);
        across.resizeRelocate(0, height, width, low);
        ground.resizeRelocate(0, 0, width, height);
        notes.resizeRelocate(0, 0, width, height);
        follow(down, camera.yProperty().get(), camera.column().height() - height, height);
        follow(across, camera.xProperty().get(), camera.column().width() - width, width);
        down.setVisible(!model.pages().isEmpty() && camera.column().height() > height);
        placePages(camera);
    }

    private void follow(ScrollBar bar, double value, double most, double seen) {
        following = true;
        bar.setMax(Math.max(0, most));
        // as a share of the whole, so that the thumb is as long as what is seen
        bar.setVisibleAmount(most <= 0 ? 1 : most * seen / (most + seen));
        bar.setUnitIncrement(Camera.LINE);
        bar.setBlockIncrement(Math.max(Camera.LINE, seen - Camera.LINE));
        bar.setValue(value);
        following = false;
    }

    private void placePages(Camera camera) {
        PageColumn column = camera.column();
        if (column.count() == 0 || ground.getHeight() <= 0) {
            nodes.clear();
            ground.getChildren().clear();
            return;
        }
        double x = camera.xProperty().get();
        double y = camera.yProperty().get();
        int first = Math.max(1, column.firstAt(y) - 1);
        int last = Math.min(column.count(), column.lastAt(y + ground.getHeight()) + 1);
        nodes.values().removeIf(node -> {
            boolean far = node.number() < first || node.number() > last;
            if (far) {
                ground.getChildren().remove(node);
            }
            return far;
        });
        double output = output();
        Wishes wishes = plan.wishes(column, y, x, ground.getWidth(), ground.getHeight(), output, beside);
        if (loader != null) {
            loader.want(wishes);
        }
        for (int page = first; page <= last; page++) {
            PageNode node = nodes.get(page);
            if (node == null) {
                node = made(page);
            }
            place(node, column, x, y, output, wishes.seen());
        }
        notes.show(nodes.values());
    }

    private PageNode made(int page) {
        PageNode node = new PageNode(page);
        nodes.put(page, node);
        ground.getChildren().add(node);
        contents.fill(node);
        // a page that comes into view because something on it is pointed out lights up, too
        node.pointed(model.highlightedProperty().get(), System.nanoTime() - pointedAt < LIGHT_NANOS);
        return node;
    }

    private void place(PageNode node, PageColumn column, double x, double y, double output, List<PageCut> cuts) {
        int page = node.number();
        // whole pixels of the screen, as those of the picture, so that none is smeared
        double left = Math.round((column.left(page) - x) * output) / output;
        double top = Math.round((column.top(page) - y) * output) / output;
        PageCut whole = plan.whole(page, column.scale() * output);
        boolean sharp = Math.abs(whole.scale() - column.scale() * output) < 1e-6;
        node.scale(column.scale(), sharp ? whole.width() / output : column.width(page),
                sharp ? whole.height() / output : column.height(page));
        node.relocate(left, top);
        if (loader != null) {
            node.whole(whole);
            node.picture(loader.nearest(whole).orElse(null));
            detail(node, sharp ? List.of() : cuts, output, loader);
            if (node.shown() && !told) {
                told = true;
                seen.run();
            }
        }
    }

    private static void detail(PageNode node, List<PageCut> cuts, double output, PictureLoader loader) {
        for (PageCut cut : cuts) {
            if (cut.page() == node.number() && loader.get(cut).isPresent() && cut.scale() > 0
                    && isPart(cut, node, output)) {
                node.detail(loader.get(cut).orElseThrow(), cut.x() / output, cut.y() / output, cut.width() / output,
                        cut.height() / output);
                return;
            }
        }
        node.detail(null, 0, 0, 0, 0);
    }

    /** Drawn at the page's own scale on the screen, which a whole that was too large is not. */
    private static boolean isPart(PageCut cut, PageNode node, double output) {
        return Math.abs(cut.scale() - node.pixelsAPoint() * output) < 1e-6;
    }

    /** Pixels of the screen a pixel of the scene. */
    private double output() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX());
    }
}
