package org.autoreproduce.lineage.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.lineage.FoundWork;

/** Cuts a large file into functions and blocks of lines, and keeps those whose words fit the questions best. */
final class Regions {
    /** Longer ones are cut on. */
    private static final int LONGEST = 80;
    /** And wider ones: paragraphs of prose are one line each. */
    private static final int MOST_SIGNS = 6_000;
    private static final int WIDE = 300;
    /** Shorter ones join the next. */
    private static final int SHORTEST = 6;
    private static final Pattern BEGINS = Pattern.compile("(async )?(def|class|function|fn|func|sub|module)\\b.*"
            + "|(public|private|static|template|void|int|float|double)\\b.*[({]\\s*|@\\w+.*|#+ .*|# %%.*|if __name__.*"
            + "|\\w+\\s*<-\\s*function.*|[\\w.:]+\\s*=\\s*(argparse|function)\\b.*| {2,4}(async )?def .*");

    private final List<String> questions;

    Regions(List<String> questions) {
        this.questions = List.copyOf(questions);
    }

    /** The best regions of a file for as many tokens; neighbours are one. */
    Excerpt best(FoundWork.TextFile file, int tokens) {
        List<String> lines = List.of(file.text().split("\n", -1));
        List<Region> all = cut(lines);
        List<List<String>> words = all.stream().map(region -> Words.of(text(lines, region))).toList();
        WordFit fit = new WordFit(questions, words);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> -Math.round(fit.of(words.get(i)) * 1000) / 1000.0)
                .thenComparing(Comparator.naturalOrder()));
        List<Region> kept = new ArrayList<>();
        int left = tokens;
        for (int i : order) {
            int cost = text(lines, all.get(i)).length() / 4 + 2 * all.get(i).lines();
            if (cost <= left) {
                kept.add(all.get(i));
                left -= cost;
            }
        }
        return new Excerpt(file, joined(kept));
    }

    private static List<Region> cut(List<String> lines) {
        List<Region> regions = new ArrayList<>();
        int from = 1;
        int signs = lines.getFirst().length();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            boolean begins = text.length() < WIDE && BEGINS.matcher(text).matches() && line - from >= SHORTEST;
            if (begins || line - from >= LONGEST || signs + text.length() > MOST_SIGNS) {
                regions.add(new Region(from, line - 1));
                from = line;
                signs = 0;
            }
            signs += text.length();
        }
        regions.add(new Region(from, lines.size()));
        return regions;
    }

    private static List<Region> joined(List<Region> regions) {
        List<Region> joined = new ArrayList<>();
        for (Region region : regions.stream().sorted(Comparator.comparingInt(Region::from)).toList()) {
            if (!joined.isEmpty() && joined.getLast().to() + 1 == region.from()) {
                joined.set(joined.size() - 1, new Region(joined.getLast().from(), region.to()));
            } else {
                joined.add(region);
            }
        }
        return joined;
    }

    private static String text(List<String> lines, Region region) {
        return String.join("\n", lines.subList(region.from() - 1, region.to()));
    }
}
