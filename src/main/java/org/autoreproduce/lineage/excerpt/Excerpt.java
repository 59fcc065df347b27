package org.autoreproduce.lineage.excerpt;

import java.util.List;
import org.autoreproduce.lineage.FoundWork;

/**
 * The part of a file that is shown.
 *
 * @param file    the whole file; its lines keep their numbers
 * @param regions what of it is shown, in their order, none touching another
 */
public record Excerpt(FoundWork.TextFile file, List<Region> regions) {
    /** Copies the list. */
    public Excerpt {
        regions = List.copyOf(regions);
    }

    /** All of a file. */
    public static Excerpt whole(FoundWork.TextFile file) {
        return new Excerpt(file, List.of(new Region(1, Math.max(1, file.text().split("\n", -1).length))));
    }

    /** No more than the first lines. */
    public static Excerpt head(FoundWork.TextFile file, int lines) {
        return file.lines() <= lines ? whole(file) : new Excerpt(file, List.of(new Region(1, lines)));
    }

    /** How many lines are shown. */
    public int lines() {
        return regions.stream().mapToInt(Region::lines).sum();
    }

    /** Whether these lines are all shown, in one piece. */
    public boolean shows(int from, int to) {
        return regions.stream().anyMatch(region -> region.holds(from, to));
    }

    /** The lines with their numbers below the file's path; where lines are left out a row says so. */
    public String numbered() {
        List<String> all = List.of(file.text().split("\n", -1));
        StringBuilder out = new StringBuilder("== " + file.path() + "\n");
        int next = 1;
        for (Region region : regions) {
            if (region.from() > next) {
                out.append("… lines ").append(next).append(" to ").append(region.from() - 1).append(" left out\n");
            }
            for (int line = region.from(); line <= region.to() && line <= all.size(); line++) {
                out.append(line).append('|').append(all.get(line - 1)).append('\n');
            }
            next = region.to() + 1;
        }
        return out.toString().stripTrailing();
    }
}
