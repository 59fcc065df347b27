package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.PageText;
import org.jspecify.annotations.Nullable;

/** The text of all pages: what stands at a point, and where a range stands. Immutable. */
final class PaperText {
    /** Beside a column one is further from its rows than under or over it. */
    private static final double ASIDE = 3;

    private final List<PageText> pages;
    private final List<RowFinder> finders;

    PaperText(List<PageText> pages) {
        this.pages = List.copyOf(pages);
        finders = this.pages.stream().map(RowFinder::new).toList();
    }

    List<PageText> pages() {
        return pages;
    }

    PageText page(int number) {
        return pages.get(number - 1);
    }

    /** Whether there is nothing to select. */
    boolean empty() {
        return pages.stream().allMatch(page -> page.rows().isEmpty());
    }

    /** The place between two characters that is nearest to a point, within the column that it lies in. */
    TextSpot spot(PagePoint point) {
        PageText page = page(point.page());
        PageText.Row row = finders.get(point.page() - 1).nearest(point.x(), point.y());
        if (row == null) {
            return new TextSpot(point.page(), 0);
        }
        int at = row.start();
        while (at < row.end() && point.x() > (page.left(at) + page.right(at)) / 2) {
            at++;
        }
        return new TextSpot(point.page(), at);
    }

    /** Whether a letter stands at a point, or nearly. */
    boolean over(PagePoint point) {
        PageText.Row row = finders.get(point.page() - 1).nearest(point.x(), point.y());
        return row != null && point.y() > row.box().y() - 1 && point.y() < row.box().y() + row.box().height() + 1
                && point.x() > row.box().x() - 1 && point.x() < row.box().x() + row.box().width() + 1;
    }

    /** The word at a point. */
    TextRange word(PagePoint point) {
        PageText page = page(point.page());
        PageText.Row row = finders.get(point.page() - 1).nearest(point.x(), point.y());
        if (row == null || row.end() == row.start()) {
            return new TextRange(new TextSpot(point.page(), 0), new TextSpot(point.page(), 0));
        }
        int at = row.start();
        while (at < row.end() - 1 && point.x() > page.right(at)) {
            at++;
        }
        int from = at;
        int to = at + 1;
        if (inWord(page.text(), at)) {
            while (from > row.start() && inWord(page.text(), from - 1)) {
                from--;
            }
            while (to < row.end() && inWord(page.text(), to)) {
                to++;
            }
        }
        return new TextRange(new TextSpot(point.page(), from), new TextSpot(point.page(), to));
    }

    /** The row of print at a point. */
    TextRange row(PagePoint point) {
        PageText.Row row = finders.get(point.page() - 1).nearest(point.x(), point.y());
        return row == null
                ? word(point)
                : new TextRange(new TextSpot(point.page(), row.start()), new TextSpot(point.page(), row.end()));
    }

    /** Letters, digits and what stands inside of words and numbers. */
    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || "-‐'’.,_".indexOf(c) >= 0 && at > 0 && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** Everything. */
    TextRange all() {
        return new TextRange(new TextSpot(1, 0), new TextSpot(pages.size(), pages.getLast().text().length()));
    }

    /** The part of a range on one page, as boxes, one a row. */
    List<Box> boxes(TextRange range, int number) {
        if (number < range.from().page() || number > range.to().page()) {
            return List.of();
        }
        PageText page = page(number);
        return page.boxes(number == range.from().page() ? range.from().offset() : 0,
                number == range.to().page() ? range.to().offset() : page.text().length());
    }

    /** All boxes of a range. */
    List<Box> boxes(TextRange range) {
        List<Box> all = new ArrayList<>();
        for (int number = range.from().page(); number <= range.to().page(); number++) {
            all.addAll(boxes(range, number));
        }
        return all;
    }

    /** Finds rows by place; the edges of their columns are looked up once. */
    private static final class RowFinder {
        private final List<PageText.Row> rows;
        private final double[] lefts;
        private final double[] rights;

        RowFinder(PageText page) {
            rows = page.rows();
            lefts = new double[rows.size()];
            rights = new double[rows.size()];
            for (int from = 0; from < rows.size();) {
                int to = from;
                double left = Double.MAX_VALUE;
                double right = 0;
                while (to < rows.size() && rows.get(to).column() == rows.get(from).column()) {
                    left = Math.min(left, rows.get(to).box().x());
                    right = Math.max(right, rows.get(to).box().x() + rows.get(to).box().width());
                    to++;
                }
                Arrays.fill(lefts, from, to, left);
                Arrays.fill(rights, from, to, right);
                from = to;
            }
        }

        PageText.@Nullable Row nearest(double x, double y) {
            PageText.Row best = null;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < rows.size(); i++) {
                Box box = rows.get(i).box();
                double aside = outside(x, lefts[i], rights[i]);
                double over = outside(y, box.y(), box.y() + box.height());
                // of two rows that overlap the one whose middle is nearer
                double middle = Math.abs(y - box.y() - box.height() / 2) / 1000;
                double distance = ASIDE * aside + over + middle;
                if (distance < least) {
                    least = distance;
                    best = rows.get(i);
                }
            }
            return best;
        }

        private static double outside(double at, double from, double to) {
            return at < from ? from - at : Math.max(0, at - to);
        }
    }
}
