package org.autoreproduce.ui.lineage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Palette;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The pane of the lineage, at work: shows what is known, follows and leads the common selection, hands choices on. */
public final class LineageController {
    private final LineageModel model;
    private final LineageView view;
    private final Acting acting;

    /**
     * Made on the UI thread.
     *
     * @param snapshot   what is known of the open paper
     * @param selection  what all panes look at
     * @param background where pictures are made
     * @param palette    colours of the picture; another one is drawn at once
     * @param save       told what the user decided, whenever he decides
     * @param setK       told how many works are to be chosen from now on
     * @param readOnly   whether nothing may be decided now
     * @param outside    what the rest of the window does for the pane
     */
    public LineageController(ObservableValue<Snapshot> snapshot, Selection selection, Background background,
            ObservableValue<Palette> palette, Consumer<Choices> save, IntConsumer setK, BooleanExpression readOnly,
            Outside outside) {
        this.model = new LineageModel(background);
        this.acting = new Acting(model, selection, save, setK, readOnly, outside,
                new Exporting(model, background, palette, outside));
        this.view = new LineageView(model, acting, palette, readOnly);
        snapshot.subscribe(now -> model.show(now));
        selection.focusProperty().subscribe(this::follow);
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    /** What the user decided here, also where no project exists that it could be saved in. */
    public Choices choices() {
        return model.choicesProperty().get();
    }

    LineageModel model() {
        return model;
    }

    private void follow(@Nullable Focus focus) {
        if (focus != null && !acting.leading()) {
            Stream.concat(Stream.of(focus.anchor()), focus.related().stream()).map(this::key)
                    .flatMap(Optional::stream).findFirst().ifPresent(model::select);
        }
    }

    /** The work that an anchor names: by its own id or by that of a snippet of it. */
    private Optional<String> key(Anchor anchor) {
        Optional<Found> found = model.snapshotProperty().get().found();
        if (!(anchor instanceof Anchor.Item(Id id)) || found.isEmpty()) {
            return Optional.empty();
        }
        List<Snippet> snippets = found.get().lineage().snippets();
        Optional<Id> work = id.kind() == Kind.WORK
                ? Optional.of(id)
                : snippets.stream().filter(one -> one.id().equals(id)).map(Snippet::work).findFirst();
        return work.flatMap(one -> found.get().lineage().works().stream().filter(w -> w.id().equals(one)).findFirst())
                .map(Work::key).map(Object::toString);
    }
}
