package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Box;

/** Where parts of a block stand. Between the known edges of words, characters are taken as equally wide. */
final class Boxes {
    /** The width of a space as a share of the line's height. */
    private static final double SPACE = .25;

    private final Block block;

    Boxes(Block block) {
        this.block = block;
    }

    /** One box for each run of lines that are on one page and in one column. */
    List<Box> around() {
        List<Box> all = new ArrayList<>();
        for (Line line : block.lines()) {
            Box last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.page() == line.box().page() && line.box().y() > last.y() - 1) {
                all.set(all.size() - 1, last.union(line.box()));
            } else {
                all.add(line.box());
            }
        }
        return all;
    }

    /** One box for each line that the range touches. */
    List<Box> of(int start, int end) {
        List<Box> all = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); i++) {
            Line line = block.lines().get(i);
            int lineEnd = block.end(i);
            int from = Math.max(start, line.start());
            int to = Math.min(end, lineEnd);
            if (from < to && !block.text().substring(from, to).isBlank()) {
                all.add(part(line, lineEnd, from, to));
            }
        }
        return all;
    }

    private Box part(Line line, int lineEnd, int from, int to) {
        double left = x(line, lineEnd, from, false);
        double right = x(line, lineEnd, to, true);
        return new Box(line.box().page(), round(left), line.box().y(), round(Math.max(right - left, 1)),
                line.box().height());
    }

    /** The edge at an offset; the right edge of what ends there, or the left edge of what begins there. */
    private double x(Line line, int lineEnd, int offset, boolean ends) {
        String text = block.text().substring(line.start(), lineEnd).stripTrailing();
        int at = Math.min(offset - line.start(), text.length());
        if (ends) {
            at = text.substring(0, at).stripTrailing().length();
        }
        int begin = at == 0 ? 0 : text.lastIndexOf(' ', at - 1) + 1;
        int word = (int) text.substring(0, begin).chars().filter(c -> c == ' ').count();
        int next = text.indexOf(' ', begin);
        int length = (next < 0 ? text.length() : next) - begin;
        double[] edges = line.edges();
        double left = word < edges.length ? edges[word] : edges[edges.length - 1];
        double right = word + 1 < edges.length
                ? Math.max(left, edges[word + 1] - SPACE * line.box().height())
                : line.box().x() + line.box().width();
        return length == 0 ? left : left + (right - left) * (at - begin) / length;
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
