package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Page;

/** Finds running heads, running feet and page numbers: what comes again at the margin of several pages. */
final class Furniture {
    private static final double MARGIN = .11;
    /** A preprint's page may stand in the middle of a larger sheet: there only what comes again counts. */
    private static final double WIDE_MARGIN = .17;
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}");

    private final Map<String, Integer> pagesWith = new HashMap<>();
    private final int pages;

    Furniture(List<PageInk> inks, List<List<Chunk>> chunks) {
        pages = inks.size();
        for (int i = 0; i < inks.size(); i++) {
            Page page = inks.get(i).page();
            chunks.get(i).stream().filter(chunk -> within(WIDE_MARGIN, page, chunk)).map(Furniture::key).distinct()
                    .forEach(key -> pagesWith.merge(key, 1, Integer::sum));
        }
    }

    /** The chunks of a page that belong to its text. */
    List<Chunk> without(Page page, List<Chunk> chunks) {
        List<Chunk> kept = new ArrayList<>(chunks);
        kept.removeIf(chunk -> within(WIDE_MARGIN, page, chunk) && repeated(chunk)
                || within(MARGIN, page, chunk) && number(chunk, chunks));
        return kept;
    }

    private boolean repeated(Chunk chunk) {
        int count = pagesWith.getOrDefault(key(chunk), 0);
        // tables stand at the top of pages, and their captions are alike but for the number
        return Captions.of(chunk.text()).isEmpty() && (chunk.text().chars().anyMatch(Character::isLetter)
                || DATE.matcher(chunk.text()).matches())
                && (count >= 3 || count >= 2 && pages <= 4);
    }

    /** A number alone that nothing stands above, at the head, or below, at the foot. */
    private static boolean number(Chunk chunk, List<Chunk> all) {
        return chunk.text().matches("[-–— ]*([0-9]{1,5}|[ivxlc]{1,6})[-–— ]*(of [0-9]+)?") && (all.stream()
                .noneMatch(other -> other.baseline() < chunk.baseline() - 2)
                || all.stream().noneMatch(other -> other.baseline() > chunk.baseline() + 2)
                || all.stream().allMatch(other -> Math.abs(other.baseline() - chunk.baseline()) > 2 * chunk.size()
                        || other == chunk));
    }

    private static boolean within(double margin, Page page, Chunk chunk) {
        return chunk.baseline() < margin * page.height() || chunk.baseline() > (1 - margin) * page.height();
    }

    private static String key(Chunk chunk) {
        return Math.round(chunk.baseline() / 3) + chunk.text().replaceAll("[0-9]+", "#").replaceAll("\\s+", "");
    }
}
