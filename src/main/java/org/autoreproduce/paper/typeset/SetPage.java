package org.autoreproduce.paper.typeset;

import java.util.List;

/**
 * What is drawn on one page. Lengths are points from the upper left corner.
 *
 * @param runs  the text
 * @param rules the lines
 */
public record SetPage(List<Run> runs, List<Rule> rules) {
    /** Copies the lists. */
    public SetPage {
        runs = List.copyOf(runs);
        rules = List.copyOf(rules);
    }

    /**
     * Text in one cut and size.
     *
     * @param x        its left edge
     * @param baseline the line that it stands on
     */
    public record Run(double x, double baseline, double size, Face face, String text) {}

    /**
     * A line from left to right.
     *
     * @param thickness of the line
     */
    public record Rule(double x, double y, double width, double thickness) {}
}
