package org.autoreproduce.paper.layout;

import java.util.List;
import org.autoreproduce.evidence.Box;

/** Knows the short rules that part footnotes from the text, and tells what stands under one. */
final class FootRules {
    private final List<PageInk> inks;
    private final Style style;

    FootRules(List<PageInk> inks, Style style) {
        this.inks = inks;
        this.style = style;
    }

    boolean foot(PrintLine line) {
        Chunk chunk = line.chunk();
        if (chunk.size() > style.size() - .5) {
            return false;
        }
        PageInk ink = inks.get(chunk.page() - 1);
        return ink.rules().stream().anyMatch(rule -> footRule(rule, line, ink.page().height()))
                || chunk.baseline() > .8 * ink.page().height() && line.text().matches("^[*∗†‡§¹²³⁴-⁹].*");
    }

    private static boolean footRule(Box rule, PrintLine line, double height) {
        return rule.y() > .4 * height && rule.y() < line.chunk().baseline() && Math.abs(rule.x() - line.left()) < 8
                && rule.width() > 30 && rule.width() < .6 * (line.right() - line.left());
    }
}
