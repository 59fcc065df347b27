package org.autoreproduce.ui.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.paper.pdf.PdfPages;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The paper: opens what it is told to, shows what is known of it as marks, follows what is looked at and tells what the
 * user clicks. To be used on the UI thread.
 */
public final class PaperPane implements AutoCloseable {
    private final PaperModel model = new PaperModel();
    private final PaperView view;
    private final Selection selection;
    private final Background background;
    private final Latest opening;
    private final Latest reading;
    private final Latest marking;
    private final List<Consumer<Mark>> listeners = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable PictureLoader loader;

    /**
     * Shows a paper.
     *
     * @param pdf       the file; null while none is open
     * @param snapshot  what is known of it
     * @param selection what all panes look at
     */
    public PaperPane(ObservableValue<@Nullable Path> pdf, ObservableValue<Snapshot> snapshot, Selection selection,
            Background background) {
        this.selection = selection;
        this.background = background;
        opening = new Latest(background);
        reading = new Latest(background);
        marking = new Latest(background);
        view = new PaperView(model, this::clicked);
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

    /** Tells once that the first page has its picture; it is on the screen after the frame that is being made. */
    public void onSeen(Runnable listener) {
        view.pages().onSeen(listener);
    }

    /** Opens the search bar, ready to type. */
    public void find() {
        view.find();
    }

    /** The page that is read, from 1; 0 while there is none. */
    public ReadOnlyIntegerProperty pageProperty() {
        return model.camera().pageProperty();
    }

    /** Shows the top of a page, from 1; where the pages are not there yet, once they are. */
    public void goTo(int page) {
        model.goTo(page);
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
    private static PdfPages opened(Path file, Cancellation stop) {
        PdfPages pages = PdfPages.open(file, PictureLoader.PARALLEL, stop);
        stop.onCancel(pages::close);
        return pages;
    }

    private void opened(PdfPages pages) {
        PictureLoader made = new PictureLoader(PageSource.of(pages), background, System::nanoTime, false,
                view::arrived);
        loader = made;
        model.open(pages.pages());
        view.pages().show(made);
        reading.run(pages::texts, model::read, _ -> model.read(pages.pages().stream()
                .map(page -> new PageText(page, "", List.of(), new float[0], new float[0])).toList()));
    }

    private void shut() {
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
        marking.run(stop -> {
            Places found = new Places(document);
            return new Marked(found, new SnapshotMarks(document, now.evidence(), found).all(stop));
        }, this::marked, _ -> {});
    }

    private void marked(Marked now) {
        for (Layer layer : Layer.values()) {
            model.marks().show(layer, now.marks.stream().filter(mark -> mark.layer() == layer).toList());
        }
        model.places(now.places);
    }

    /** Shows the passage that is looked at, else those that belong to it. */
    private void look(@Nullable Focus focus) {
        if (focus == null) {
            return;
        }
        List<Anchor.Passage> passages = focus.anchor() instanceof Anchor.Passage passage
                ? List.of(passage)
                : focus.related().stream().filter(Anchor.Passage.class::isInstance).map(Anchor.Passage.class::cast)
                        .toList();
        model.look(passages);
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
        shut();
        model.empty();
    }

    private record Marked(Places places, List<Mark> marks) {}
}
