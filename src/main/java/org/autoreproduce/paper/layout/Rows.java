package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.PageText;

/** Writes the lines of one page under each other and notes where each character stands. */
final class Rows {
    private final Page page;
    private final StringBuilder text = new StringBuilder();
    private final List<PageText.Row> rows = new ArrayList<>();
    private float[] lefts = new float[4096];
    private float[] rights = new float[4096];

    Rows(Page page) {
        this.page = page;
    }

    void add(PrintLine line) {
        int start = text.length();
        List<Glyph> glyphs = line.chunk().glyphs();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0 && LineText.gap(glyphs.get(i - 1), glyph)) {
                put(' ', glyphs.get(i - 1).right(), glyph.x());
            }
            int length = glyph.text().length();
            for (int k = 0; k < length; k++) {
                put(glyph.text().charAt(k), glyph.x() + glyph.width() * k / length,
                        glyph.x() + glyph.width() * (k + 1) / length);
            }
        }
        Chunk chunk = line.chunk();
        Box box = new Box(page.number(), chunk.left(), chunk.top(), chunk.width(), chunk.bottom() - chunk.top());
        rows.add(new PageText.Row(start, text.length(), box, line.flow()));
        put('\n', chunk.right(), chunk.right());
    }

    PageText text() {
        int length = text.length();
        return new PageText(page, text.toString(), rows, Arrays.copyOf(lefts, length), Arrays.copyOf(rights, length));
    }

    private void put(char c, double left, double right) {
        int at = text.length();
        if (at == lefts.length) {
            lefts = Arrays.copyOf(lefts, at * 2);
            rights = Arrays.copyOf(rights, at * 2);
        }
        lefts[at] = (float) left;
        rights[at] = (float) right;
        text.append(c);
    }
}
