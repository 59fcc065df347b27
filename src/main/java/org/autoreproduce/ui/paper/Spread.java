package org.autoreproduce.ui.paper;

import java.util.Locale;

/** Which pages lie side by side. Rows are counted from 0, pages from 1. */
enum Spread {
    /** Each page alone. */
    SINGLE,
    /** The first and the second side by side, and so on. */
    FACING,
    /** As a bound book falls open: the first page alone on the right. */
    BOOK;

    /** The last part of its key of words. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The row that a page lies in. */
    int row(int page) {
        return switch (this) {
            case SINGLE -> page - 1;
            case FACING -> (page - 1) / 2;
            case BOOK -> page / 2;
        };
    }

    /** The first page of a row. */
    int first(int row) {
        return switch (this) {
            case SINGLE -> row + 1;
            case FACING -> 2 * row + 1;
            case BOOK -> Math.max(1, 2 * row);
        };
    }

    /** Whether a page lies on the right of another or of the place of one. */
    boolean right(int page) {
        return switch (this) {
            case SINGLE -> false;
            case FACING -> page % 2 == 0;
            case BOOK -> page % 2 == 1;
        };
    }
}
