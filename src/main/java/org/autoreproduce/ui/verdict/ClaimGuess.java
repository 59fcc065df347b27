package org.autoreproduce.ui.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.autoreproduce.verdict.MetricTable;

/**
 * What a claim may be about, as far as a table tells it. Every part can be empty.
 *
 * @param metric  as the paper calls it
 * @param dataset what it was measured on
 * @param row     whose number it is
 */
public record ClaimGuess(String metric, String dataset, String row) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d@-]+(?: [\\p{L}\\d@-]+)?");

    /** Nothing is known. */
    public static ClaimGuess none() {
        return new ClaimGuess("", "", "");
    }

    /**
     * From the names around a table's cell: a known metric among them is the metric, else one that the caption names; what
     * else stands over the cell is the data set.
     *
     * @param row     names beside the cell's row, from the left
     * @param columns names over its column, the uppermost first
     * @param caption of the table
     */
    public static ClaimGuess of(List<String> row, List<String> columns, String caption) {
        MetricTable metrics = MetricTable.standard();
        List<String> over = new ArrayList<>(columns);
        Optional<String> named = over.stream().filter(name -> metrics.find(name).isPresent()).findFirst();
        named.ifPresent(over::remove);
        String metric = named.or(() -> WORD.matcher(caption).results().map(found -> found.group())
                .flatMap(words -> List.of(words, words.split(" ")[0]).stream())
                .filter(words -> metrics.find(words).isPresent()).findFirst()).orElse("");
        return new ClaimGuess(metric, String.join(" ", over), String.join(" ", row));
    }
}
