package org.autoreproduce.paper.latex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts as LaTeX counts: sections, floats, equations, notes; and which number each label got. */
final class Numbering {
    private static final int LEVELS = 6;
    /** Deeper headings have no number. */
    private static final int NUMBERED = 3;

    private final int[] sections = new int[LEVELS + 1];
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();
    private Label current = new Label("Section", "");
    private boolean appendix;
    private boolean roman;

    /**
     * What a label stands for.
     *
     * @param kind   as it is named in the text: "Table", "Section"
     * @param number as printed
     */
    record Label(String kind, String number) {}

    /** Numbers as the IEEE's class does: I, A, 1. */
    void roman() {
        roman = true;
    }

    /** From here on sections have letters. */
    void appendix() {
        appendix = true;
        sections[1] = 0;
    }

    /** The number of a new section of that level, from 1; empty where such have none. */
    String section(int level) {
        sections[level]++;
        for (int deeper = level + 1; deeper <= LEVELS; deeper++) {
            sections[deeper] = 0;
        }
        if (level > NUMBERED) {
            return "";
        }
        StringBuilder whole = new StringBuilder();
        String own = "";
        for (int i = 1; i <= level; i++) {
            own = own(i);
            whole.append(i == 1 ? "" : roman ? "-" : ".").append(own);
        }
        current = new Label(appendix ? "Appendix" : "Section", whole.toString());
        return roman ? own : whole.toString();
    }

    private String own(int level) {
        int count = sections[level];
        if (level == 1 && appendix || level == 2 && roman) {
            return letter(count);
        }
        return level == 1 && roman ? romanNumber(count) : Integer.toString(count);
    }

    /** The next number of this counter; labels that follow get it. */
    String step(String counter, String kind) {
        String number = Integer.toString(counters.merge(counter, 1, Integer::sum));
        current = new Label(kind, number);
        return number;
    }

    /** Labels that follow get this. */
    void at(String kind, String number) {
        current = new Label(kind, number);
    }

    /** What labels now get. */
    Label current() {
        return current;
    }

    void back(Label before) {
        current = before;
    }

    void label(String name) {
        labels.putIfAbsent(name.strip(), current);
    }

    /** What a label stands for; two question marks where there is none, as LaTeX prints. */
    Label of(String name) {
        return labels.getOrDefault(name.strip(), new Label("", "??"));
    }

    static String letter(int count) {
        return count < 1
                ? ""
                : count > 26 ? letter(count / 26) + letter(count % 26) : String.valueOf((char) ('A' + count - 1));
    }

    static String small(int count) {
        return letter(count).toLowerCase(Locale.ROOT);
    }

    private static String romanNumber(int count) {
        String[] signs = {"X", "IX", "V", "IV", "I"};
        int[] values = {10, 9, 5, 4, 1};
        StringBuilder out = new StringBuilder();
        int left = Math.min(count, 500);
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                out.append(signs[i]);
            }
        }
        return out.toString();
    }
}
