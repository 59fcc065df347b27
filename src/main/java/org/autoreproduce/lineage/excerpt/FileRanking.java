package org.autoreproduce.lineage.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.autoreproduce.lineage.FoundWork;

/**
 * Ranks a work's files by what they may tell of open questions: what their paths say they are for, and the questions'
 * words in them. Depends on nothing but its arguments; scores are rounded, ties go by path.
 */
public final class FileRanking {
    private static final double STEP = 1000;
    private static final int LONGEST_LINE = 1_000;
    private static final int SHARE = 3;

    private final List<String> questions;
    private final Regions regions;

    /** For these questions, each with why it matters. */
    public FileRanking(List<String> questions) {
        this.questions = List.copyOf(questions);
        this.regions = new Regions(questions);
    }

    /** Best first, without what is made by programs or of others; all files where nothing else is left. */
    public List<Scored> rank(List<FoundWork.TextFile> files) {
        List<FoundWork.TextFile> written = files.stream()
                .filter(file -> Place.of(file.path()).weight() >= 0 && !minified(file)).toList();
        List<FoundWork.TextFile> all = written.isEmpty() ? files : written;
        List<List<String>> texts = all.stream().map(file -> Words.of(file.text())).toList();
        WordFit fit = new WordFit(questions, texts);
        List<Double> fits = texts.stream().map(fit::of).toList();
        double best = fits.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            FoundWork.TextFile file = all.get(i);
            scored.add(new Scored(file, Math.max(0, Place.of(file.path()).weight()),
                    best > 0 ? rounded(fits.get(i) / best) : 0, rounded(fit.share(Words.of(file.path())))));
        }
        return scored.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()
                .thenComparing(one -> one.file().path())).toList();
    }

    /**
     * The best files, whole or in parts.
     *
     * @param ranked best first
     * @param tokens how many a model may be given, about four signs each
     * @return in the order of their paths
     */
    public List<Excerpt> within(List<Scored> ranked, int tokens) {
        List<Excerpt> shown = new ArrayList<>();
        int left = tokens;
        for (Scored one : ranked) {
            // no file takes all: the next ones may hold what it leaves open
            Excerpt excerpt = cut(one.file(), Math.min(left, Math.max(left / SHARE, tokens / (2 * SHARE))));
            int cost = cost(excerpt);
            if (!excerpt.regions().isEmpty() && cost <= left) {
                shown.add(excerpt);
                left -= cost;
            }
        }
        // what is left over goes to those that were cut, best first
        for (int i = 0; i < shown.size(); i++) {
            int had = cost(shown.get(i));
            Excerpt more = cut(shown.get(i).file(), had + left);
            if (cost(more) > had && cost(more) <= had + left) {
                left -= cost(more) - had;
                shown.set(i, more);
            }
        }
        return shown.stream().sorted(Comparator.comparing(excerpt -> excerpt.file().path())).toList();
    }

    private Excerpt cut(FoundWork.TextFile file, int tokens) {
        Excerpt whole = Excerpt.whole(file);
        return cost(whole) <= tokens ? whole : regions.best(file, tokens);
    }

    private static int cost(Excerpt excerpt) {
        return excerpt.numbered().length() / 4 + 1;
    }

    private static boolean minified(FoundWork.TextFile file) {
        return !file.path().endsWith(".md") && file.text().lines().anyMatch(line -> line.length() > LONGEST_LINE)
                && file.text().length() / Math.max(1, file.lines()) > 200;
    }

    private static double rounded(double value) {
        return Math.round(value * STEP) / STEP;
    }
}
