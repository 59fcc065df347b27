package org.autoreproduce.lineage.graph.export;

import org.autoreproduce.study.EdgeKind;

/**
 * Colours of a drawing, as "#rrggbb".
 *
 * @param ground  behind everything
 * @param surface of cards
 * @param border  of lines that say little
 * @param text    what is to be read
 * @param muted   what may be
 * @param accent  of the paper, and of baselines
 * @param soft    ground of the paper
 * @param success of works that are built on
 * @param warning of works whose code is used
 */
public record Ink(String ground, String surface, String border, String text, String muted, String accent, String soft,
        String success, String warning) {
    /** For white paper. */
    public static Ink light() {
        return new Ink("#ffffff", "#ffffff", "#a9b3bd", "#24292f", "#57606a", "#0969da", "#ddf4ff", "#1a7f37",
                "#9a6700");
    }

    /** For dark slides. */
    public static Ink dark() {
        return new Ink("#0d1117", "#161b22", "#4d5661", "#c9d1d9", "#8b949e", "#58a6ff", "#0c2d6b", "#3fb950",
                "#d29922");
    }

    String of(EdgeKind kind) {
        return switch (kind) {
            case BASELINE -> accent;
            case EXTENDS -> success;
            case USES_CODE -> warning;
            case USES_DATA -> text;
            case BACKGROUND -> border;
        };
    }
}
