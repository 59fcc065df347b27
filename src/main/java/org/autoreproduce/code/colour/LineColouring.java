package org.autoreproduce.code.colour;

import java.util.List;
import java.util.Optional;

/** Colours line by line. */
final class LineColouring implements Colouring {
    /** A longer line is shown as it is: nobody reads it, and a pattern could take long. */
    private static final int LONGEST = 20_000;

    private final LineRules rules;
    private final StringBuilder text = new StringBuilder();
    private final Damage damage = new Damage();

    LineColouring(LineRules rules) {
        this.rules = rules;
    }

    @Override
    public void edit(int at, int removed, String inserted) {
        text.replace(at, at + removed, inserted);
        damage.edited(at, removed, inserted.length());
    }

    @Override
    public void unpainted(Repaint lost) {
        damage.add(lost.from(), lost.to());
    }

    @Override
    public boolean more() {
        return !damage.none();
    }

    @Override
    public Repaint repaint() {
        if (damage.none()) {
            return new Repaint(0, 0, List.of());
        }
        int from = text.lastIndexOf("\n", Math.min(damage.from(), text.length()) - 1) + 1;
        int last = text.indexOf("\n", Math.min(damage.to(), text.length()));
        int to = last < 0 ? text.length() : last;
        damage.clear();
        Repaint.Canvas canvas = new Repaint.Canvas(from, to);
        for (int start = from; start < to;) {
            int end = text.indexOf("\n", start);
            end = end < 0 ? text.length() : end;
            if (end - start <= LONGEST) {
                rules.paint(text.substring(start, end), start, canvas);
            }
            start = end + 1;
        }
        return canvas.done();
    }

    @Override
    public Optional<Fault> fault() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
