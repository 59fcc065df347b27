package org.autoreproduce.ui.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.pdf.PdfPages;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The paper: opens what it is told to, shows what is known of it as marks, follows what is looked at and tells what the
 * user clicks. To be used on the UI thread.
 */
public final class PaperPane implements AutoCloseable {
    private final PaperModel model;
    private final PaperView view;
    private final PaperMemory memory;
    private final PlaceKeeper keeper;
    private final PassagePicker picker;
    /** The page that is looked at, for the thread that reads them all. */
    private final AtomicInteger read = new AtomicInteger();
    private final Selection selection;
    private final Background background;
    private final Latest opening;
    private final Latest reading;
    private final Latest marking;
    private final List<Consumer<Mark>> listeners = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final SpokenText spoken;
    private @Nullable PictureLoader loader;
    private boolean leading;

    /**
     * Shows a paper.
     *
     * @param pdf       the file; null while none is open
     * @param snapshot  what is known of it
     * @param selection what all panes look at
     * @param theme     how everything looks
     * @param memory    where papers were being read
     */
    public PaperPane(ObservableValue<@Nullable Path> pdf, ObservableValue<Snapshot> snapshot, Selection selection,
            ObservableValue<Theme> theme, PaperMemory memory, Background background) {
        this.selection = selection;
        this.memory = memory;
        model = new PaperModel(theme);
        this.background = background;
        opening = new Latest(background);
        reading = new Latest(background);
        marking = new Latest(background);
        spoken = new SpokenText(background, model::read);
        picker = new PassagePicker(model, () -> snapshot.getValue().document(), background);
        view = new PaperView(model, new Acting(), background);
        view.text().text().paperProperty().subscribe(this::correct);
        keeper = new PlaceKeeper(model, view, memory, background);
        follow();
        subscriptions.add(pdf.subscribe(this::open));
        subscriptions.add(snapshot.subscribe(this::mark));
        subscriptions.add(selection.focusProperty().subscribe(this::look));
    }

    /** The pane itself. */
    public Node view() {
        return view;
    }

    /** Replaces the marks of a layer; those of claims, passages, questions and citations are shown by the pane itself. */
    public void show(Layer layer, List<Mark> marks) {
        model.marks().show(layer, marks);
    }

    /** Brings a mark into view and lets it light up. */
    public void highlight(Mark mark) {
        model.highlight(mark.boxes());
    }

    /** Tells the listener every mark that is clicked. */
    public void onSelect(Consumer<Mark> listener) {
        listeners.add(listener);
    }

    /** Tells the listener a PDF that is dropped on the pane; without one nothing can be dropped. */
    public void onDrop(Consumer<Path> listener) {
        view.onDrop(listener);
    }

    /** Where corrections of the text go; without it the text can only be looked at. */
    public void onCorrect(Consumer<Corrections> listener) {
        view.text().text().onCorrect(listener);
    }

    /** Asks the user's GROBID service what it reads; without it there is none. */
    public void onAsk(Runnable asking) {
        view.text().text().onAsk(asking);
    }

    /** What can be made of selected passages; without it nothing can. */
    public void onPassage(PassageDeeds newDeeds) {
        picker.deeds(newDeeds);
    }

    /** Tells once that the first page has its picture; it is on the screen after the frame that is being made. */
    public void onSeen(Runnable listener) {
        view.pages().onSeen(listener);
    }

    /** Opens the search bar, ready to type. */
    public void find() {
        view.find();
    }

    /** Writes down where the paper is being read; small. What cannot be written is forgotten. */
    public void remember() {
        keeper.remember();
    }

    private void follow() {
        subscriptions.add(model.camera().pageProperty().subscribe(page -> read.set(page.intValue())));
        subscriptions.add(model.darkness().darkProperty().subscribe(dark -> {
            if (loader != null) {
                loader.invert(dark);
            }
        }));
    }

    private void open(@Nullable Path file) {
        shut();
        if (file == null) {
            opening.cancel();
            model.empty();
            return;
        }
        model.loading(Objects.requireNonNullElse(file.getFileName(), file).toString());
        opening.run(stop -> opened(file, stop), this::opened, model::failed);
    }

    /** One that nobody waits for any more is closed. */
    private Opened opened(Path file, Cancellation stop) {
        PdfPages pages = PdfPages.open(file, PictureLoader.PARALLEL, stop);
        stop.onCancel(pages::close);
        return new Opened(pages, memory.find(pages.hash()));
    }

    private void opened(Opened now) {
        PdfPages pages = now.pages;
        model.open(pages.pages(), now.place);
        view.beside(now.place.beside(), now.place.side());
        keeper.of(pages.hash());
        PictureLoader made = new PictureLoader(PageSource.of(pages), background, System::nanoTime,
                model.darkness().darkProperty().get(), view::arrived);
        loader = made;
        view.pages().show(made);
        reading.run(stop -> pages.texts(stop, read::get,
                page -> background.onUi(() -> unless(stop, () -> view.pages().rough(page)))), this::printed,
                _ -> printed(pages.pages().stream()
                        .map(page -> new PageText(page, "", List.of(), new float[0], new float[0])).toList()));
    }

    private static void unless(Cancellation stop, Runnable action) {
        if (!stop.cancelled()) {
            action.run();
        }
    }

    private void printed(List<PageText> texts) {
        spoken.printed(texts, view.text().text().paperProperty().get());
    }

    /** What is searched and copied is what the corrections say. */
    private void correct(Optional<Corrected> paper) {
        view.bar().recognised(SpokenText.recognised(paper));
        spoken.correct(paper);
    }

    private void shut() {
        spoken.clear();
        keeper.of(null);
        reading.cancel();
        view.pages().show(null);
        if (loader != null) {
            loader.close();
            loader = null;
        }
    }

    private void mark(Snapshot now) {
        Optional<Document> document = now.document();
        view.side().show(document);
        now.found().flatMap(Found::grobid).ifPresent(view.text().text()::show);
        view.text().text().show(now.found().flatMap(Found::paper)
                .or(() -> document.map(read -> Corrections.none().on(read))));
        marking.run(stop -> {
            Places found = new Places(document);
            SnapshotMarks known = new SnapshotMarks(document, now.evidence(), found);
            return new Marked(found, known.all(stop), known.citations());
        }, this::marked, _ -> {});
    }

    private void marked(Marked now) {
        for (Layer layer : EnumSet.complementOf(EnumSet.of(Layer.MENTIONS))) {
            model.marks().show(layer, now.marks.stream().filter(mark -> mark.layer() == layer).toList());
        }
        model.citations(now.citations);
        model.places(now.places);
    }

    /** Shows the passage that is looked at, else those that belong to it. */
    private void look(@Nullable Focus focus) {
        if (focus == null || leading) {
            return;
        }
        List<Anchor.Passage> passages = focus.anchor() instanceof Anchor.Passage passage
                ? List.of(passage)
                : focus.related().stream().filter(Anchor.Passage.class::isInstance).map(Anchor.Passage.class::cast)
                        .toList();
        model.look(passages);
    }

    /** In the lineage where it is known there, else in the list of references. */
    private void toWork(Cited cited) {
        if (cited.work().isPresent()) {
            toLineage(cited);
        } else {
            toReference(cited);
        }
    }

    private void toReference(Cited cited) {
        cited.place().ifPresent(selection::look);
    }

    /** The pages stay where they are: the reader only wants to know more of a work. */
    private void toLineage(Cited cited) {
        leading = true;
        cited.work().ifPresent(id -> selection.look(new Anchor.Item(id)));
        leading = false;
    }

    /** Of several marks in one place each further click takes the next. */
    private void clicked(List<Mark> marks, MouseEvent event) {
        Focus focus = selection.focusProperty().get();
        int at = 0;
        for (int i = 0; i < marks.size(); i++) {
            if (focus != null && marks.get(i).targets().getFirst().anchor().equals(focus.anchor())) {
                at = (i + 1) % marks.size();
            }
        }
        Mark mark = marks.get(at);
        listeners.forEach(listener -> listener.accept(mark));
        List<Cited> cited = model.citations().at(mark);
        if (cited.size() > 1) {
            view.cards().open(mark);
            return;
        }
        if (cited.size() == 1) {
            toWork(cited.getFirst());
            return;
        }
        if (mark.targets().size() == 1) {
            selection.look(mark.targets().getFirst().anchor());
            return;
        }
        ContextMenu menu = new ContextMenu();
        for (Mark.Target target : mark.targets()) {
            MenuItem item = new MenuItem(target.words());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> selection.look(target.anchor()));
            menu.getItems().add(item);
        }
        menu.show(view, event.getScreenX(), event.getScreenY());
    }

    /** Forgets the paper and stops all work. */
    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        opening.cancel();
        marking.cancel();
        keeper.close();
        shut();
        model.darkness().close();
        model.empty();
    }

    private record Opened(PdfPages pages, PaperPlace place) {}

    private final class Acting implements PaperView.Wishes {
        @Override
        public void clicked(List<Mark> marks, MouseEvent event) {
            PaperPane.this.clicked(marks, event);
        }

        @Override
        public void toReference(Cited cited) {
            PaperPane.this.toReference(cited);
        }

        @Override
        public void toLineage(Cited cited) {
            PaperPane.this.toLineage(cited);
        }

        @Override
        public void require() {
            picker.require();
        }

        @Override
        public void claim() {
            picker.claim();
        }
    }

    private record Marked(Places places, List<Mark> marks, Citations citations) {}
}
