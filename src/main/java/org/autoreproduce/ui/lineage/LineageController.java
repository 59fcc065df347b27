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
import org.autoreproduce.lineage.graph.Citing;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.paper.Document;
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
    private final Selection selection;
    private final Consumer<Choices> save;
    private final IntConsumer setK;
    private boolean leading;

    /**
     * Made on the UI thread.
     *
     * @param snapshot   what is known of the open paper
     * @param selection  what all panes look at
     * @param background where pictures are made
     * @param palette    colours of the picture; another one is drawn at once
     * @param save       told what is pinned and banned from now on, whenever the user decides
     * @param setK       told how many works are to be chosen from now on
     * @param readOnly   whether nothing may be decided now
     */
    public LineageController(ObservableValue<Snapshot> snapshot, Selection selection, Background background,
            ObservableValue<Palette> palette, Consumer<Choices> save, IntConsumer setK, BooleanExpression readOnly) {
        this.model = new LineageModel(background);
        this.selection = selection;
        this.save = save;
        this.setK = setK;
        this.view = new LineageView(model, new Acting(readOnly), palette, readOnly);
        snapshot.subscribe(model::show);
        selection.focusProperty().subscribe(this::follow);
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    /** What the user pinned and banned here, also where no project exists that it could be saved in. */
    public Choices choices() {
        return model.choicesProperty().get();
    }

    LineageModel model() {
        return model;
    }

    private void follow(@Nullable Focus focus) {
        if (focus != null && !leading) {
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
        Optional<Id> work = id.kind() == Kind.WORK
                ? Optional.of(id)
                : found.get().lineage().snippets().stream().filter(one -> one.id().equals(id)).map(Snippet::work)
                        .findFirst();
        return work.flatMap(one -> found.get().lineage().works().stream().filter(w -> w.id().equals(one)).findFirst())
                .map(Work::reference).map(WorkNode::key);
    }

    /** What other panes look at for a work: its id, else where it is cited first, else its entry. */
    private static Optional<Anchor> anchor(Fact fact, Optional<Document> document) {
        if (fact.node().work() != null) {
            return Optional.of(new Anchor.Item(fact.node().work()));
        }
        int number = fact.node().reference();
        List<Citing> places = document.map(paper -> Citing.of(paper, number)).orElse(List.of());
        return places.isEmpty()
                ? document.stream().flatMap(paper -> paper.references().stream().filter(r -> r.number() == number)
                        .map(r -> (Anchor) new Anchor.Passage(paper.hash(), r.page(), r.boxes(), r.raw(), "", "")))
                        .findFirst()
                : Optional.of(places.getFirst().where());
    }

    private final class Acting implements Deeds {
        private final BooleanExpression readOnly;

        Acting(BooleanExpression readOnly) {
            this.readOnly = readOnly;
        }

        @Override
        public void select(@Nullable String key) {
            model.select(key);
            Fact fact = model.selectedProperty().get();
            if (fact != null) {
                anchor(fact, model.snapshotProperty().get().document()).ifPresent(this::look);
            }
        }

        @Override
        public void pin(Fact fact) {
            if (!readOnly.get()) {
                model.togglePin(fact).ifPresent(save);
            }
        }

        @Override
        public void ban(Fact fact) {
            if (!readOnly.get()) {
                model.toggleBan(fact).ifPresent(save);
            }
        }

        @Override
        public void choose(int k) {
            if (!readOnly.get() && k != model.kProperty().get()) {
                model.setK(k);
                setK.accept(k);
            }
        }

        /** What this pane leads to is not followed by it: a passage may belong to another work, too. */
        @Override
        public void look(Anchor anchor) {
            leading = true;
            try {
                selection.look(anchor);
            } finally {
                leading = false;
            }
        }
    }
}
