package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.PageText;

/** Makes pages of text for tests: letters are 6 points wide, rows 10 high and 12 apart. */
final class Texts {
    static final double WIDE = 6;
    static final double APART = 12;

    private final Page page;
    private final StringBuilder text = new StringBuilder();
    private final List<PageText.Row> rows = new ArrayList<>();
    private final List<Float> lefts = new ArrayList<>();
    private final List<Float> rights = new ArrayList<>();
    private int columns;

    Texts(int number) {
        page = new Page(number, 600, 800);
    }

    /** A page with one column at (100, 100). */
    static PageText page(int number, String... lines) {
        return new Texts(number).column(100, 100, lines).made();
    }

    static PaperText paper(PageText... pages) {
        return new PaperText(List.of(pages));
    }

    /** Rows under each other; a row that begins with spaces is indented. */
    Texts column(double x, double y, String... lines) {
        columns++;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripLeading();
            double left = x + WIDE * (lines[i].length() - line.length());
            int start = text.length();
            for (int k = 0; k < line.length(); k++) {
                put(line.charAt(k), left + WIDE * k, left + WIDE * (k + 1));
            }
            rows.add(new PageText.Row(start, text.length(),
                    new Box(page.number(), left, y + APART * i, WIDE * line.length(), 10), columns));
            put('\n', left + WIDE * line.length(), left + WIDE * line.length());
        }
        return this;
    }

    PageText made() {
        float[] left = new float[lefts.size()];
        float[] right = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = lefts.get(i);
            right[i] = rights.get(i);
        }
        return new PageText(page, text.toString(), rows, left, right);
    }

    private void put(char c, double left, double right) {
        text.append(c);
        lefts.add((float) left);
        rights.add((float) right);
    }
}
