package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.autoreproduce.code.colour.Colouring;
import org.autoreproduce.code.colour.Repaint;
import org.autoreproduce.ui.kit.Background;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Keeps the colours of a text up to date while it is typed: parsed off the UI thread, only what was touched is coloured
 * anew, and what was parsed for a text that has changed meanwhile is dropped. Colours never come into the undo history.
 */
final class Painter {
    private final CodeArea area;
    private final Colouring colouring;
    private final Background background;
    private final List<PlainTextChange> waiting = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Colouring.Fault>> fault = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final Overlays overlays;
    private boolean busy;
    private boolean closed;

    /** A parse: what to colour, the first fault, and whether there is more to colour. */
    private record Painted(Repaint repaint, Optional<Colouring.Fault> fault, boolean more) {}

    Painter(CodeArea area, Colouring colouring, Background background) {
        this.area = area;
        this.colouring = colouring;
        this.background = background;
        this.overlays = new Overlays(area);
        area.plainTextChanges().subscribe(change -> {
            overlays.edited(change.getPosition(), change.getRemoved().length(), change.getInserted().length());
            waiting.add(change);
            paint();
        });
    }

    /** The first place at which the text cannot be read, as far as is known. */
    ReadOnlyObjectProperty<Optional<Colouring.Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** What lies over the colours: matches, brackets. */
    Overlays overlays() {
        return overlays;
    }

    /** Whether all that was typed has its colours. */
    boolean settled() {
        return !busy && waiting.isEmpty();
    }

    /** Ends it; the parser's memory is given back when it is idle. */
    void close() {
        closed = true;
        waiting.clear();
        if (!busy) {
            colouring.close();
        }
    }

    private void paint() {
        if (!busy && !closed && !waiting.isEmpty()) {
            parse();
        }
    }

    private void parse() {
        busy = true;
        List<PlainTextChange> edits = List.copyOf(waiting);
        waiting.clear();
        background.run(_ -> {
            edits.forEach(edit -> colouring.edit(edit.getPosition(), edit.getRemoved().length(), edit.getInserted()));
            return new Painted(colouring.repaint(), colouring.fault(), colouring.more());
        }, this::painted, _ -> painted(new Painted(new Repaint(0, 0, List.of()), Optional.empty(), false)));
    }

    private void painted(Painted result) {
        busy = false;
        if (closed) {
            colouring.close();
            return;
        }
        if (!waiting.isEmpty()) {
            colouring.unpainted(result.repaint);
            paint();
            return;
        }
        apply(result.repaint);
        fault.set(result.fault);
        if (result.more) {
            parse();
        }
    }

    private void apply(Repaint repaint) {
        if (repaint.isEmpty() || repaint.to() > area.getLength()) {
            return;
        }
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        repaint.spans().forEach(span -> styles.add(Set.of(span.colour().style()), span.to() - span.from()));
        area.setStyleSpans(repaint.from(), overlays.over(repaint.from(), repaint.to(), styles.create()));
    }
}
