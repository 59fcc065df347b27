package org.autoreproduce.ui.paper.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.correction.Whereabouts;
import org.autoreproduce.paper.grobid.GrobidFile;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.jspecify.annotations.Nullable;

/**
 * The paper with its corrections, as it is shown and changed here; which block is pointed at and which is chosen. A
 * change is seen at once, although the project takes it only when what runs has ended. To be used on the UI thread.
 */
public final class CorrectModel {
    private final ReadOnlyObjectWrapper<Optional<Corrected>> paper = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Block> pointed = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Block> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<GrobidFile>> grobid = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Runnable> ask = new ReadOnlyObjectWrapper<>();
    private final Latest applying;
    /** Made here and not yet seen in the project: what comes back is no change by others. */
    private final List<Corrections> sent = new ArrayList<>();
    private Corrections wanted = Corrections.none();
    private Corrections onDisk = Corrections.none();
    private @Nullable Consumer<Corrections> save;

    /** Where corrections are put over the paper. */
    public CorrectModel(Background background) {
        applying = new Latest(background);
    }

    /** Where changes go; until this is given nothing can be changed. */
    public void onCorrect(Consumer<Corrections> saver) {
        save = saver;
        editable.set(true);
    }

    /** Asks the user's GROBID service; without this there is none. */
    public void onAsk(Runnable asking) {
        ask.set(asking);
    }

    /** What the service read; empty where it was not asked. */
    public void show(GrobidFile read) {
        grobid.set(Optional.of(read));
    }

    ReadOnlyObjectProperty<Optional<GrobidFile>> grobidProperty() {
        return grobid.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Runnable> askProperty() {
        return ask.getReadOnlyProperty();
    }

    /** Shows what the project holds now; empty while the paper was not read. */
    public void show(Optional<Corrected> now) {
        Corrections disk = now.map(Corrected::corrections).orElse(Corrections.none());
        boolean others = !disk.equals(onDisk) && !sent.remove(disk);
        onDisk = disk;
        if (others || sent.isEmpty()) {
            sent.clear();
            wanted = disk;
            applying.cancel();
            set(now);
        } else {
            // read anew while a change is on its way
            apply(now);
        }
    }

    private void apply(Optional<Corrected> now) {
        Corrections all = wanted;
        now.ifPresent(
                known -> applying.run(_ -> all.on(known.extracted()), made -> set(Optional.of(made)), _ -> {}));
    }

    private void set(Optional<Corrected> now) {
        if (!now.equals(paper.get())) {
            boolean anew = !paper.get().map(Corrected::extracted).equals(now.map(Corrected::extracted));
            paper.set(now);
            if (anew) {
                choose(null);
                pointed.set(null);
            }
        }
    }

    /** The paper; empty while it was not read. */
    public ReadOnlyObjectProperty<Optional<Corrected>> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    /** Whether changes are kept. */
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /** The block, as it was read, under the pointer; null for none. */
    public ObjectProperty<@Nullable Block> pointedProperty() {
        return pointed;
    }

    /** The block, as it was read, that is worked on; null for none. */
    public ReadOnlyObjectProperty<@Nullable Block> chosenProperty() {
        return chosen;
    }

    /** Chooses a block as it was read; null for none. */
    public void choose(@Nullable Block block) {
        chosen.set(block);
    }

    /** The blocks that were read from a page, in reading order. */
    public List<Block> blocks(int page) {
        return paper.get().map(known -> known.extracted().blocks().stream()
                .filter(block -> block.lines().stream().anyMatch(line -> line.box().page() == page)).toList())
                .orElse(List.of());
    }

    /** The block that was read at a point of a page, the smallest of several; in points. */
    public @Nullable Block at(int page, double x, double y) {
        @Nullable
        Block best = null;
        double least = Double.MAX_VALUE;
        for (Block block : blocks(page)) {
            for (Box box : block.boxes()) {
                double area = box.width() * box.height();
                if (box.page() == page && x >= box.x() && x <= box.x() + box.width() && y >= box.y()
                        && y <= box.y() + box.height() && area < least) {
                    best = block;
                    least = area;
                }
            }
        }
        return best;
    }

    /** The block as everybody sees it; empty where it is left out. */
    Optional<Block> now(Block read) {
        return paper.get().flatMap(known -> known.block(read));
    }

    /** The table that a block is, as it was read. */
    Optional<Table> tableRead(Block read) {
        return paper.get().flatMap(known -> known.extracted().table(read));
    }

    /** The table that a block is, as everybody sees it. */
    Optional<Table> table(Block read) {
        return now(read).flatMap(block -> paper.get().flatMap(known -> known.document().table(block)));
    }

    /** The entry that a block is, as everybody sees it. */
    Optional<Reference> entry(Block read) {
        return now(read).flatMap(block -> paper.get().flatMap(known -> known.document().references().stream()
                .filter(one -> one.block() == block.index()).findFirst()));
    }

    /** The corrections of a block. */
    List<Correction> of(Block read) {
        return paper.get().map(known -> known.of(read)).orElse(List.of());
    }

    /** Says where things stand, as they were read. */
    Optional<Whereabouts> whereabouts() {
        return paper.get().map(known -> new Whereabouts(known.extracted()));
    }

    /** Corrects something. */
    void correct(Correction correction) {
        change(all -> all.with(correction));
    }

    /** Corrects many things at once. */
    void correctAll(UnaryOperator<Corrections> by) {
        change(by);
    }

    /** Takes corrections back. */
    void undo(List<Correction> corrections) {
        change(all -> {
            Corrections left = all;
            for (Correction one : corrections) {
                left = left.without(one);
            }
            return left;
        });
    }

    private void change(UnaryOperator<Corrections> by) {
        Corrections changed = by.apply(wanted);
        if (save != null && !changed.equals(wanted)) {
            wanted = changed;
            sent.add(changed);
            save.accept(changed);
            apply(paper.get());
        }
    }
}
