package org.autoreproduce.paper.layout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the running text of a document looks like.
 *
 * @param size    of its font, in points
 * @param leading from one baseline to the next, in points
 */
record Style(double size, double leading) {
    static Style of(List<List<Chunk>> pages) {
        Map<Long, Integer> sizes = new TreeMap<>();
        for (List<Chunk> page : pages) {
            for (Chunk chunk : page) {
                // long lines count: some appendices hold more small figures in tables than the paper holds text
                int weight = chunk.width() > 150 ? 10 : 1;
                sizes.merge(Math.round(chunk.size() * 5), weight * chunk.glyphs().size(), Integer::sum);
            }
        }
        double size = most(sizes, 50) / 5.0;
        Map<Long, Integer> steps = new TreeMap<>();
        for (List<Chunk> page : pages) {
            List<Chunk> body = page.stream().filter(c -> Math.abs(c.size() - size) < .3 && c.width() > 120).toList();
            for (int i = 0; i < body.size(); i++) {
                for (int k = i + 1; k < Math.min(body.size(), i + 4); k++) {
                    double step = body.get(k).baseline() - body.get(i).baseline();
                    if (step > .9 * size && step < 2.4 * size
                            && Math.abs(body.get(k).left() - body.get(i).left()) < 30) {
                        steps.merge(Math.round(step * 5), 1, Integer::sum);
                        break;
                    }
                }
            }
        }
        return new Style(size, most(steps, Math.round(size * 6)) / 5.0);
    }

    /** The step that lines of another size are expected to have. */
    double leading(double otherSize) {
        return leading * Math.max(.8, otherSize / size);
    }

    private static long most(Map<Long, Integer> counts, long none) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(none);
    }
}
