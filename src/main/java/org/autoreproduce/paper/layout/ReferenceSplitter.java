package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Parts the lines of a list of references into entries: by labels, else by hanging indents, else by space, else by words. */
final class ReferenceSplitter {
    private static final Pattern BRACKETS = Pattern.compile("^\\[(\\d{1,3})\\].*", Pattern.DOTALL);
    private static final Pattern DOTTED = Pattern.compile("^(\\d{1,3})\\.\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("^\\[\\p{L}[^\\]]{1,24}\\].*", Pattern.DOTALL);
    private static final Pattern AUTHOR = Pattern.compile(
            "^(?:\\p{Lu}[\\p{L}'’\\-]+(?:\\s\\p{Lu}[\\p{L}'’\\-]+)?,\\s*\\p{Lu}|(?:\\p{Lu}\\.[-\\s]*)+\\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+\\s(?:\\p{Lu}\\.\\s)*\\p{Lu}\\p{L}+(?:,|\\sand\\s|\\.)).*",
            Pattern.DOTALL);

    private final List<PrintLine> lines;

    ReferenceSplitter(List<PrintLine> lines) {
        this.lines = lines;
    }

    List<List<PrintLine>> entries() {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Integer> starts = numbered(BRACKETS);
        if (starts.size() < 3) {
            starts = numbered(DOTTED);
        }
        if (starts.size() < 3) {
            starts = where(i -> LETTERS.matcher(lines.get(i).text()).matches());
        }
        if (starts.size() < 3) {
            starts = hanging();
        }
        if (starts.size() < 3) {
            starts = spaced();
        }
        if (starts.size() < 2) {
            starts = where(i -> i == 0 || lines.get(i - 1).text().matches("(?s).*[.\\d]$")
                    && AUTHOR.matcher(lines.get(i).text()).matches());
        }
        List<List<PrintLine>> entries = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            entries.add(new ArrayList<>(lines.subList(starts.get(i), end)));
        }
        return entries;
    }

    private List<Integer> where(IntPredicate test) {
        return IntStream.range(0, lines.size()).filter(test).boxed().toList();
    }

    /** Labels that count up; a number that happens to begin a line does not. */
    private List<Integer> numbered(Pattern label) {
        List<Integer> starts = new ArrayList<>();
        int expected = 1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = label.matcher(lines.get(i).text());
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group(1));
                if (number >= expected && number <= expected + 2) {
                    starts.add(i);
                    expected = number + 1;
                }
            }
        }
        return starts;
    }

    private List<Integer> hanging() {
        Map<Integer, Double> edges = new HashMap<>();
        for (PrintLine line : lines) {
            edges.merge(line.flow(), line.chunk().left(), Math::min);
        }
        // a flow may hold nothing but the end of an entry: columns of one page side have one edge
        Map<Integer, Double> common = new HashMap<>();
        for (PrintLine line : lines) {
            double edge = edges.getOrDefault(line.flow(), 0.0);
            for (PrintLine other : lines) {
                double otherEdge = edges.getOrDefault(other.flow(), 0.0);
                if (other.chunk().page() == line.chunk().page() && Math.abs(otherEdge - edge) < 25) {
                    edge = Math.min(edge, otherEdge);
                }
            }
            common.put(line.flow(), edge);
        }
        List<Integer> starts = where(
                i -> lines.get(i).chunk().left() < common.getOrDefault(lines.get(i).flow(), 0.0) + 3.5);
        return lines.size() - starts.size() < .2 * lines.size() ? List.of() : starts;
    }

    private List<Integer> spaced() {
        double[] steps = IntStream.range(1, lines.size()).filter(i -> lines.get(i).flow() == lines.get(i - 1).flow())
                .mapToDouble(this::step).sorted().toArray();
        if (steps.length < 4) {
            return List.of();
        }
        double usual = steps[steps.length / 4];
        List<Integer> starts = where(i -> i == 0 || (lines.get(i).flow() == lines.get(i - 1).flow()
                ? step(i) > 1.2 * usual
                : lines.get(i - 1).text().matches("(?s).*[.\\d]$") && AUTHOR.matcher(lines.get(i).text()).matches()));
        return starts.size() < .12 * lines.size() ? List.of() : starts;
    }

    private double step(int i) {
        return lines.get(i).chunk().baseline() - lines.get(i - 1).chunk().baseline();
    }
}
