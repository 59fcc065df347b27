package org.autoreproduce.paper;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds a cell by the names of its row and column, the strictest reading of the names first. */
final class TableLookup {
    private final Table table;

    TableLookup(Table table) {
        this.table = table;
    }

    Optional<Cell> find(String row, String column) {
        Optional<Integer> r = only(table.headerRows(), table.rows().size(), table::rowHeaders, row);
        Optional<Integer> c = only(table.headerColumns(), table.columns(), table::columnHeaders, column);
        return r.flatMap(i -> c.flatMap(j -> table.cell(i, j)));
    }

    private static Optional<Integer> only(int from, int to, IntFunction<List<String>> names, String wanted) {
        List<BiPredicate<List<String>, String>> readings = List.of((all, name) -> whole(all).equals(name),
                (all, name) -> all.stream().anyMatch(one -> plain(one).equals(name)),
                (all, name) -> all.stream().anyMatch(one -> bare(one).equals(bare(wanted))),
                (all, name) -> whole(all).contains(name));
        String name = plain(wanted);
        for (BiPredicate<List<String>, String> reading : readings) {
            int[] hits = IntStream.range(from, to).filter(i -> reading.test(names.apply(i), name)).toArray();
            if (hits.length > 0) {
                return hits.length == 1 ? Optional.of(hits[0]) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String whole(List<String> names) {
        return plain(String.join(" ", names));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\s\\p{M}\\p{Pd}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Without what stands in parentheses and brackets: citations, remarks. */
    private static String bare(String text) {
        return plain(text.replaceAll("\\([^)]*\\)|\\[[^]]*]", ""));
    }
}
