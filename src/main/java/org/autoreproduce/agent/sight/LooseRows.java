package org.autoreproduce.agent.sight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of tables that stand in the text because a PDF's table was not read whole: "multi-layer perceptron 46.5 55.1
 * 71.4". People write no sentences with three decimal numbers one behind the other.
 */
final class LooseRows {
    private static final int SHORTEST = 3;
    private static final String BETWEEN = "[\\s|&]*(?:(?:±|\\+/-|\\\\pm)[\\s$]*)?";

    /** Those numbers of a text that stand in such rows. */
    Set<Numbers.Found> in(String text, List<Numbers.Found> numbers) {
        Set<Numbers.Found> all = new HashSet<>();
        List<Numbers.Found> row = new ArrayList<>();
        for (Numbers.Found number : numbers) {
            boolean goesOn = !row.isEmpty() && text.substring(row.getLast().end(), number.start()).matches(BETWEEN);
            if (!goesOn || number.value().scale() <= 0) {
                row.clear();
            }
            if (number.value().scale() > 0) {
                row.add(number);
            }
            if (row.size() >= SHORTEST) {
                all.addAll(row);
            }
        }
        return all;
    }
}
