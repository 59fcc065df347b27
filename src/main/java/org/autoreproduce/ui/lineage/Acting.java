package org.autoreproduce.ui.lineage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanExpression;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.lineage.graph.Citing;
import org.autoreproduce.paper.Document;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** Does what the user wants of the pane: decides in the model and hands on what holds from then on. */
final class Acting implements Deeds {
    private final LineageModel model;
    private final Selection selection;
    private final Consumer<Choices> save;
    private final IntConsumer setK;
    private final BooleanExpression readOnly;
    private final Outside outside;
    private final Exporting exporting;
    private boolean leading;

    Acting(LineageModel model, Selection selection, Consumer<Choices> save, IntConsumer setK,
            BooleanExpression readOnly, Outside outside, Exporting exporting) {
        this.model = model;
        this.selection = selection;
        this.save = save;
        this.setK = setK;
        this.readOnly = readOnly;
        this.outside = outside;
        this.exporting = exporting;
    }

    /** Whether this pane is just leading the others: what it leads to is not followed by it. */
    boolean leading() {
        return leading;
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
        decide(fact, Choices::togglePin);
    }

    @Override
    public void ban(Fact fact) {
        decide(fact, Choices::toggleBan);
    }

    @Override
    public void move(Fact fact, boolean up) {
        decide(fact, (now, key) -> now.moved(key, up ? 1 : -1));
    }

    @Override
    public void kind(Fact fact, @Nullable EdgeKind kind) {
        decide(fact, (now, key) -> now.withKind(key, kind));
    }

    @Override
    public void answer(Fact fact, boolean same) {
        Work.Doubt doubt = fact.work() == null ? null : fact.work().doubt();
        if (doubt != null) {
            decide(fact, (now, key) -> now.withAnswer(new Choices.Answer(key, doubt.source(), doubt.handle(), same)));
        }
    }

    @Override
    public void attach(Fact fact, boolean folder) {
        if (!readOnly.get()) {
            String title = Sentence.of("lineage.attach.title", fact.node().name()).words();
            Optional<Path> chosen = folder ? outside.choosers().folder(title) : outside.choosers().file(title);
            chosen.ifPresent(path -> drop(fact, List.of(path)));
        }
    }

    @Override
    public void drop(@Nullable Fact fact, List<Path> files) {
        if (fact != null && fact.key() != null) {
            WorkKey key = fact.key();
            decide(now -> attached(now, key, files));
        } else {
            decide(now -> {
                Choices all = now;
                for (Path file : files) {
                    WorkKey key = all.nextAdded();
                    all = attached(all.withAdded(new Choices.Added(key, name(file), List.of(), 0, "")), key,
                            List.of(file));
                }
                return all;
            });
        }
    }

    @Override
    public void detach(Fact fact, String at) {
        decide(now -> now.attached().stream().filter(one -> one.at().equals(at)).findFirst()
                .map(now::withoutAttached).orElse(now));
    }

    @Override
    public void add(Choices.Added work) {
        decide(now -> now.withAdded(work));
        model.select(work.key().text());
    }

    @Override
    public void withdraw(Fact fact) {
        decide(fact, Choices::withoutAdded);
    }

    @Override
    public void undo() {
        if (!readOnly.get()) {
            model.undo().ifPresent(save);
        }
    }

    @Override
    public void redo() {
        if (!readOnly.get()) {
            model.redo().ifPresent(save);
        }
    }

    @Override
    public void choose(int k) {
        if (!readOnly.get() && k != model.kProperty().get()) {
            model.setK(k);
            setK.accept(k);
        }
    }

    @Override
    public void look(Anchor anchor) {
        leading = true;
        try {
            selection.look(anchor);
        } finally {
            leading = false;
        }
    }

    @Override
    public void expand(Fact fact) {
        WorkKey key = fact.key();
        if (key != null && !readOnly.get()) {
            outside.deeper().expand(fact.node(), key, fact.attached());
        }
    }

    @Override
    public void browse(Fact fact) {
        fact.page().ifPresent(outside::browse);
    }

    @Override
    public void open(Fact fact, String file) {
        if (fact.work() != null) {
            outside.open(fact.work(), file);
        }
    }

    @Override
    public void retry() {
        if (!readOnly.get()) {
            outside.retry();
        }
    }

    @Override
    public void export(Export as) {
        exporting.export(as);
    }

    private void decide(Fact fact, BiFunction<Choices, WorkKey, Choices> decision) {
        if (!readOnly.get()) {
            model.change(fact, decision).ifPresent(save);
        }
    }

    private void decide(UnaryOperator<Choices> decision) {
        if (!readOnly.get()) {
            model.change(decision).ifPresent(save);
        }
    }

    private static Choices attached(Choices now, WorkKey key, List<Path> files) {
        Choices all = now;
        for (Path file : files) {
            all = all.withAttached(new Choices.Attached(key, file.toAbsolutePath().normalize().toString()));
        }
        return all;
    }

    /** A file's name as a title: without its ending, with spaces. */
    private static String name(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.pdf$", "").replace('_', ' ').strip();
        return name.isEmpty() ? file.toString() : name;
    }

    /** What other panes look at for a work: its id, else where it is cited first, else its entry. */
    private static Optional<Anchor> anchor(Fact fact, Optional<Document> document) {
        if (fact.node().work() != null) {
            return Optional.of(new Anchor.Item(fact.node().work()));
        }
        int number = fact.node().reference();
        List<Citing> places = fact.leading() == null || fact.leading().from() != 0
                ? List.of()
                : fact.leading().places();
        return places.isEmpty()
                ? document.stream().flatMap(paper -> paper.references().stream().filter(r -> r.number() == number)
                        .map(r -> (Anchor) new Anchor.Passage(paper.hash(), r.page(), r.boxes(), r.raw(), "", "")))
                        .findFirst()
                : Optional.of(places.getFirst().where());
    }
}
