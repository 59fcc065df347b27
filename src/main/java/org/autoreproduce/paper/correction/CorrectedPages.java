package org.autoreproduce.paper.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.PageText;

/** The characters of pages with the corrected words in place of those that are printed there. Stateless. */
public final class CorrectedPages {
    /**
     * Other words in a place.
     *
     * @param box   where they stand
     * @param words what is to be found there, on one line
     */
    private record Change(Box box, String words) {}

    /** The pages as they are searched and copied; those without corrections are the same ones. */
    public List<PageText> of(List<PageText> printed, Corrected paper) {
        List<Change> changes = new ArrayList<>();
        for (Block read : paper.extracted().blocks()) {
            if (!paper.of(read).isEmpty()) {
                paper.block(read).ifPresent(now -> changes(read, now, changes));
            }
        }
        return printed.stream().map(page -> {
            List<Change> here = changes.stream().filter(change -> change.box.page() == page.page().number()).toList();
            return here.isEmpty() ? page : changed(page, here);
        }).toList();
    }

    private static void changes(Block read, Block now, List<Change> changes) {
        for (int i = 0; i < now.lines().size(); i++) {
            Box box = now.lines().get(i).box();
            String words = words(now, i);
            boolean same = read.lines().size() > i && read.lines().get(i).box().equals(box)
                    && words(read, i).equals(words);
            if (!same) {
                changes.add(new Change(box, words));
            }
        }
    }

    private static String words(Block block, int line) {
        int end = block.end(line);
        return block.text().substring(Math.min(end, block.lines().get(line).start()), end).strip();
    }

    private static PageText changed(PageText page, List<Change> changes) {
        StringBuilder text = new StringBuilder();
        List<PageText.Row> rows = new ArrayList<>();
        List<Float> lefts = new ArrayList<>();
        List<Float> rights = new ArrayList<>();
        for (PageText.Row row : page.rows()) {
            int start = text.length();
            int at = row.start();
            for (Change change : changes.stream().filter(one -> in(row.box(), one.box))
                    .sorted(Comparator.comparingDouble(one -> one.box.x())).toList()) {
                Box box = change.box;
                while (at < row.end() && middle(page, at) < box.x() - 1) {
                    copy(page, at++, text, lefts, rights);
                }
                spread(change, text, lefts, rights);
                while (at < row.end() && middle(page, at) <= box.x() + box.width() + 1) {
                    at++;
                }
            }
            while (at < row.end()) {
                copy(page, at++, text, lefts, rights);
            }
            rows.add(new PageText.Row(start, text.length(), row.box(), row.column()));
            text.append('\n');
            lefts.add(rights.isEmpty() ? 0f : rights.getLast());
            rights.add(lefts.getLast());
        }
        return new PageText(page.page(), text.toString(), rows, floats(lefts), floats(rights));
    }

    private static boolean in(Box row, Box line) {
        double middle = line.y() + line.height() / 2;
        return middle > row.y() && middle < row.y() + row.height() && line.x() < row.x() + row.width()
                && row.x() < line.x() + line.width();
    }

    private static double middle(PageText page, int at) {
        return (page.left(at) + page.right(at)) / 2;
    }

    private static void copy(PageText page, int at, StringBuilder text, List<Float> lefts, List<Float> rights) {
        text.append(page.text().charAt(at));
        lefts.add((float) page.left(at));
        rights.add((float) page.right(at));
    }

    /** Characters are taken as equally wide. */
    private static void spread(Change change, StringBuilder text, List<Float> lefts, List<Float> rights) {
        double step = change.box.width() / Math.max(1, change.words.length());
        for (int i = 0; i < change.words.length(); i++) {
            text.append(change.words.charAt(i));
            lefts.add((float) (change.box.x() + i * step));
            rights.add((float) (change.box.x() + (i + 1) * step));
        }
    }

    private static float[] floats(List<Float> all) {
        float[] out = new float[all.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = all.get(i);
        }
        return out;
    }
}
