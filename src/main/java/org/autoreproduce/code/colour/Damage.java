package org.autoreproduce.code.colour;

/** The stretch of a text that was touched since it was coloured; moves with the edits. */
final class Damage {
    private int from = -1;
    private int to = -1;

    /** An edit that is being made. */
    void edited(int at, int removed, int inserted) {
        if (!none()) {
            from = moved(from, at, removed, inserted, false);
            to = moved(to, at, removed, inserted, true);
        }
        add(at, at + inserted);
    }

    /** Something that has to be coloured anew as well. */
    void add(int start, int end) {
        from = none() ? start : Math.min(from, start);
        to = Math.max(to, end);
    }

    boolean none() {
        return from < 0;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Everything before this place was coloured. */
    void done(int place) {
        if (place >= to) {
            clear();
        } else {
            from = Math.max(from, place);
        }
    }

    void clear() {
        from = -1;
        to = -1;
    }

    private static int moved(int place, int at, int removed, int inserted, boolean end) {
        if (place <= at) {
            return place;
        }
        if (place >= at + removed) {
            return place - removed + inserted;
        }
        return end ? at + inserted : at;
    }
}
