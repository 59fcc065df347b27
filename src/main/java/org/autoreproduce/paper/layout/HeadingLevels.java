package org.autoreproduce.paper.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.autoreproduce.paper.BlockKind;

/** Gives headings their level: by their number, else by the size of the font among those with one. */
final class HeadingLevels {
    private final HeadingRule rule;

    HeadingLevels(HeadingRule rule) {
        this.rule = rule;
    }

    void set(List<Draft> drafts) {
        List<Draft> all = drafts.stream().filter(d -> d.is(BlockKind.HEADING)).toList();
        boolean roman = all.stream().anyMatch(d -> d.text().matches("(?s)^II\\.?\\s.*"));
        Set<String> numbers = all.stream().map(d -> rule.number(d.text())).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        for (Draft heading : all) {
            rule.number(heading.text()).filter(number -> inOrder(number, numbers, heading.text())).ifPresent(number -> {
                heading.number(number);
                boolean letterUnderRoman = roman && number.matches("[A-H]") && !number.equals("I");
                heading.level(letterUnderRoman ? 2 : 1 + (int) number.chars().filter(c -> c == '.').count());
            });
        }
        double first = size(all, 1, 12);
        double second = size(all, 2, first - 1);
        for (Draft heading : all) {
            if (heading.number() == null) {
                double size = heading.first().chunk().largest();
                boolean top = rule.known(heading.first()) || size > first - .4;
                heading.level(top ? 1 : size > second - .4 && second > 0 ? 2 : 3);
            }
        }
    }

    /** "A SOLUTION" and "D. R. COX" have no number: B follows A, and D has A before it. */
    private static boolean inOrder(String number, Set<String> all, String text) {
        if (!number.matches("[A-Z]") || text.startsWith("Appendix") || text.startsWith("APPENDIX")
                || number.equals("I") && all.contains("II")) {
            return true;
        }
        return number.equals("A")
                ? all.contains("B") || text.startsWith("A.") || all.contains("A.1")
                : all.contains("A") && all.contains(String.valueOf((char) (number.charAt(0) - 1)));
    }

    private static double size(List<Draft> headings, int level, double none) {
        return headings.stream().filter(h -> h.level() == level).mapToDouble(h -> h.first().chunk().largest()).average()
                .orElse(none);
    }
}
