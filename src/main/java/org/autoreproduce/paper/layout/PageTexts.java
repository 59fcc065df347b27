package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
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
        for (PageInk ink : inks) {
            order.add(gutters.of(ink.page().number()),
                    new ChunkBuilder(ink, gutters.of(ink.page().number())).chunks(), List.of());
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
