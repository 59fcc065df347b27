package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in a text whose words are known only at the end: numbers of what labels stand for, and citations. */
final class Marks {
    private static final String PART = "\uE004";
    static final Pattern REFERENCE = Pattern.compile("\uE000([^\uE000-\uE004]*)\uE004([^\uE000-\uE004]*)\uE001");
    static final Pattern CITATION = Pattern.compile(
            "\uE002([^\uE000-\uE004]*)\uE004([^\uE000-\uE004]*)\uE004([^\uE000-\uE004]*)\uE004([^\uE000-\uE004]*)\uE003");

    private Marks() {}

    /**
     * A reference to a label.
     *
     * @param command as it was written: ref, eqref, cref
     */
    static String reference(String command, String labels) {
        return "\uE000" + command + PART + labels + "\uE001";
    }

    /**
     * A citation.
     *
     * @param command as it was written: cite, citet
     * @param before  what is said before the works
     * @param after   what is said after them
     */
    static String citation(String command, String before, String after, String keys) {
        return "\uE002" + String.join(PART, List.of(command, before, after, keys)) + "\uE003";
    }

    /** The text with its references to labels as numbers. */
    static String referred(String text, Numbering numbering) {
        Matcher mark = REFERENCE.matcher(text);
        return mark.replaceAll(found -> Matcher.quoteReplacement(printed(found.group(1), found.group(2), numbering)));
    }

    private static String printed(String command, String labels, Numbering numbering) {
        List<Numbering.Label> all = List.of(labels.split(",")).stream().map(numbering::of).toList();
        String numbers = switch (all.size()) {
            case 1 -> all.getFirst().number();
            default -> String.join(", ", all.subList(0, all.size() - 1).stream().map(Numbering.Label::number).toList())
                    + " and " + all.getLast().number();
        };
        String kind = all.getFirst().kind();
        boolean equation = kind.equals("Equation");
        return switch (command) {
            case "eqref" -> "(" + numbers + ")";
            case "cref", "Cref", "autoref", "vref", "Vref", "fullref" -> kind.isEmpty()
                    ? numbers
                    : kind + (all.size() > 1 ? kind.endsWith("x") ? "" : "s" : "") + " "
                            + (equation ? "(" + numbers + ")" : numbers);
            default -> numbers;
        };
    }
}
