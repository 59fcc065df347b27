package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.autoreproduce.paper.PageText;

/** Puts what pages print into reading order, character by character: for selecting, searching and copying. */
public final class PageTexts {
    private final List<PageInk> inks;
    private final Gutters gutters;

    /** Looks for the columns of all pages. */
    public PageTexts(List<PageInk> inks) {
        this.inks = List.copyOf(inks);
        gutters = new Gutters(inks);
    }

    /** One for each page. */
    public List<PageText> texts() {
        ReadingOrder order = new ReadingOrder();
        List<PageText> texts = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < inks.size(); i++) {
            PageInk ink = inks.get(i);
            // of all pages of a paper, or of one alone: its place in the list tells, not its number
            OptionalDouble gutter = gutters.of(i + 1);
            order.add(gutter, new ChunkBuilder(ink, gutter).chunks(), List.of());
            texts.add(text(ink, order.pieces().subList(done, order.pieces().size())));
            done = order.pieces().size();
        }
        return texts;
    }

    private static PageText text(PageInk ink, List<Piece> pieces) {
        Rows rows = new Rows(ink.page());
        for (Piece piece : pieces) {
            if (piece instanceof PrintLine line) {
                rows.add(line);
            }
        }
        return rows.text();
    }
}
