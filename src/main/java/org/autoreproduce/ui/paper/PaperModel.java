package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/** All that the pane shows, without anything of the screen. To be used on one thread. */
final class PaperModel {
    private static final int LONGEST_QUOTE = 120;
    /** So many characters before and after a passage tell which of several it is. */
    private static final int AROUND = 32;

    private final Camera camera = new Camera();
    private final Search search = new Search();
    private final Marks marks = new Marks();
    private final ReadOnlyObjectWrapper<PaperState> state = new ReadOnlyObjectWrapper<>(new PaperState.Empty());
    private final ReadOnlyObjectWrapper<@Nullable PaperText> text = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable TextRange> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Box>> highlighted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Sentence> notice = new ReadOnlyObjectWrapper<>();
    private final Darkness darkness;
    private List<Page> pages = List.of();
    private @Nullable CopiedText copied;
    private final ObjectProperty<@Nullable Mark> hovered = new SimpleObjectProperty<>();
    private Citations citations = new Citations(Map.of());
    private Places places = new Places(Optional.empty());
    private List<Anchor.Passage> wanted = List.of();

    /** Looking as the theme says. */
    PaperModel(ObservableValue<Theme> theme) {
        darkness = new Darkness(theme);
    }

    Camera camera() {
        return camera;
    }

    Darkness darkness() {
        return darkness;
    }

    Search search() {
        return search;
    }

    Marks marks() {
        return marks;
    }

    ReadOnlyObjectProperty<PaperState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The text of the pages; null while it is not known. */
    ReadOnlyObjectProperty<@Nullable PaperText> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What the user selected; null for nothing. */
    ObjectProperty<@Nullable TextRange> selectedProperty() {
        return selected;
    }

    /** The citation under the pointer, or that keys led to; null for none. */
    ObjectProperty<@Nullable Mark> hoveredProperty() {
        return hovered;
    }

    /** What is cited where. */
    Citations citations() {
        return citations;
    }

    /** Where what is selected stands; nowhere for nothing. */
    List<Box> selectedBoxes() {
        PaperText known = text.get();
        TextRange range = selected.get();
        return known == null || range == null ? List.of() : known.boxes(range);
    }

    /** The boxes that are pointed out. */
    ReadOnlyObjectProperty<List<Box>> highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /** What the user should know of a passage that was not found; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Sentence> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    List<Page> pages() {
        return pages;
    }

    void empty() {
        forget();
        state.set(new PaperState.Empty());
    }

    void loading(String name) {
        forget();
        state.set(new PaperState.Loading(name));
    }

    void failed(Sentence why) {
        forget();
        state.set(new PaperState.Failed(why));
    }

    /** The pages are there, to be read on where they were left; their text follows. */
    void open(List<Page> opened, PaperPlace place) {
        pages = List.copyOf(opened);
        camera.show(pages);
        camera.restore(place.corner(), place.zoom(), place.fit(), place.spread());
        darkness.restore(place.dark());
        state.set(new PaperState.Open());
        point(wanted);
    }

    /** The text of the pages is known. */
    void read(List<PageText> read) {
        PaperText known = new PaperText(read);
        copied = new CopiedText(known);
        text.set(known);
        search.in(new TextSearch(known));
    }

    private void forget() {
        pages = List.of();
        copied = null;
        text.set(null);
        selected.set(null);
        highlighted.set(List.of());
        hovered.set(null);
        notice.set(null);
        search.in(null);
        camera.show(pages);
    }

    /** What is cited from now on. */
    void citations(Citations known) {
        citations = known;
        hovered.set(null);
        marks.show(Layer.MENTIONS, known.marks());
    }

    /** How passages are found from now on. */
    void places(Places newPlaces) {
        places = newPlaces;
        if (notice.get() != null) {
            point(wanted);
        }
    }

    /** Points out passages and brings the first into view; a lost one is told. */
    void look(List<Anchor.Passage> passages) {
        wanted = List.copyOf(passages);
        point(wanted);
    }

    private void point(List<Anchor.Passage> passages) {
        notice.set(null);
        if (passages.isEmpty() || pages.isEmpty()) {
            highlighted.set(List.of());
            return;
        }
        List<Box> boxes = passages.stream().flatMap(passage -> places.find(passage).stream())
                .flatMap(passage -> passage.boxes().stream()).filter(box -> box.page() <= pages.size()).toList();
        if (boxes.isEmpty()) {
            String quote = passages.getFirst().quote();
            notice.set(Sentence.of("ui.paper.lost", quote.length() > LONGEST_QUOTE
                    ? quote.substring(0, LONGEST_QUOTE) + "…"
                    : quote));
        }
        highlight(boxes);
    }

    /** Points out boxes and brings the first into view. */
    void highlight(List<Box> boxes) {
        highlighted.set(List.of()); // also where they are already: the user wants to see them anew
        highlighted.set(List.copyOf(boxes));
        if (!boxes.isEmpty()) {
            camera.remember();
            camera.reveal(boxes.getFirst());
        }
    }

    /** Tells the user something, until he dismisses it. */
    void tell(Sentence said) {
        notice.set(said);
    }

    /** The selected text as a passage of a document; empty for none. */
    Optional<Anchor.Passage> passage(String document) {
        PaperText known = text.get();
        TextRange range = selected.get();
        List<Box> boxes = selectedBoxes();
        if (known == null || range == null || boxes.isEmpty()) {
            return Optional.empty();
        }
        String before = known.page(range.from().page()).text().substring(0, range.from().offset());
        String after = known.page(range.to().page()).text().substring(range.to().offset());
        return Optional.of(new Anchor.Passage(document, boxes.getFirst().page(), boxes, copy(),
                before.substring(Math.max(0, before.length() - AROUND)),
                after.substring(0, Math.min(AROUND, after.length()))));
    }

    void dismissNotice() {
        notice.set(null);
    }

    /** Selects everything there is. */
    void selectAll() {
        PaperText known = text.get();
        if (known != null && !known.empty()) {
            selected.set(known.all());
        }
    }

    /** The selected text as it is to be pasted; empty for none. */
    String copy() {
        TextRange range = selected.get();
        return copied == null || range == null ? "" : copied.of(range);
    }

    /** Brings the hit that is looked at into view. */
    void showHit() {
        TextRange hit = search.hit();
        PaperText known = text.get();
        if (hit != null && known != null) {
            known.boxes(hit).stream().findFirst().ifPresent(camera::reveal);
        }
    }
}
