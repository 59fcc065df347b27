package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Divides works by age, so that a few rows show it: years are put together until there are few enough. */
final class YearBands {
    private static final int FEW = 4;
    private static final int MANY = 30;
    private static final int LARGE = 400;

    private final CitationGraph graph;

    YearBands(CitationGraph graph) {
        this.graph = graph;
    }

    /** From the newest to the oldest, those without a year last; in each the most important first. */
    List<List<Integer>> of(int[] nodes) {
        int most = nodes.length > LARGE ? MANY : FEW;
        Map<Integer, List<Integer>> years = new TreeMap<>(Comparator.reverseOrder());
        for (int node : nodes) {
            years.computeIfAbsent(graph.node(node).year(), _ -> new ArrayList<>()).add(node);
        }
        List<Integer> unknown = years.remove(0);
        int known = years.values().stream().mapToInt(List::size).sum();
        List<List<Integer>> bands = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int seen = 0;
        for (List<Integer> year : years.values()) {
            open.addAll(year);
            seen += year.size();
            // each band ends as soon as its share of all is reached
            if (years.size() <= most || (long) seen * most >= (long) known * (bands.size() + 1)) {
                bands.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            bands.add(open);
        }
        if (unknown != null) {
            bands.add(unknown);
        }
        return bands.stream().map(band -> band.stream().sorted(
                Comparator.comparingDouble((Integer node) -> -graph.node(node).rank().score())
                        .thenComparing(Comparator.naturalOrder()))
                .toList()).toList();
    }
}
