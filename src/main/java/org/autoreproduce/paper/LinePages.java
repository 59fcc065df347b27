package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Box;

/** The characters of pages as a document tells them, for files that print pictures of letters. Stateless. */
public final class LinePages {
    private static final double SPACE = .25;

    /** One for each page of the document. */
    public List<PageText> of(Document document) {
        List<PageText> pages = new ArrayList<>();
        for (Page page : document.pages()) {
            pages.add(text(page, document));
        }
        return pages;
    }

    private static PageText text(Page page, Document document) {
        StringBuilder text = new StringBuilder();
        List<PageText.Row> rows = new ArrayList<>();
        List<double[]> edges = new ArrayList<>();
        int column = 0;
        Box last = null;
        for (Block block : document.blocks()) {
            for (int i = 0; i < block.lines().size(); i++) {
                Line line = block.lines().get(i);
                String words = block.text().substring(line.start(), Math.max(line.start(), block.end(i))).strip();
                if (line.box().page() == page.number() && !words.isEmpty()) {
                    boolean goesOn = last != null && line.box().y() > last.y()
                            && line.box().x() < last.x() + last.width()
                            && last.x() < line.box().x() + line.box().width();
                    column += goesOn ? 0 : 1;
                    last = line.box();
                    int start = text.length();
                    text.append(words);
                    rows.add(new PageText.Row(start, text.length(), line.box(), column));
                    characters(words, line, edges);
                    text.append('\n');
                    double right = line.box().x() + line.box().width();
                    edges.add(new double[]{right, right});
                }
            }
        }
        float[] lefts = new float[edges.size()];
        float[] rights = new float[edges.size()];
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = (float) edges.get(i)[0];
            rights[i] = (float) edges.get(i)[1];
        }
        return new PageText(page, text.toString(), rows, lefts, rights);
    }

    /** Between the known edges of words, characters are taken as equally wide. */
    private static void characters(String text, Line line, List<double[]> edges) {
        String[] words = text.split(" ", -1);
        double[] known = line.edges();
        double end = line.box().x() + line.box().width();
        boolean all = known.length == words.length;
        double each = line.box().width() / text.length();
        double at = line.box().x();
        for (int w = 0; w < words.length; w++) {
            double next = w + 1 < words.length ? known[Math.min(w + 1, known.length - 1)] : end;
            double left = all ? known[w] : at;
            double right = !all
                    ? at + each * words[w].length()
                    : w + 1 < words.length ? Math.max(left, next - SPACE * line.box().height()) : end;
            double step = (right - left) / Math.max(1, words[w].length());
            for (int c = 0; c < words[w].length(); c++) {
                edges.add(new double[]{left + c * step, left + (c + 1) * step});
            }
            if (w + 1 < words.length) {
                double after = all ? next : right + each;
                edges.add(new double[]{right, after});
                at = after;
            }
        }
    }
}
