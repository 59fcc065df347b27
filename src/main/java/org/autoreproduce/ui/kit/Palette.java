package org.autoreproduce.ui.kit;

import javafx.scene.paint.Color;

/**
 * Colours for what is drawn on a canvas, which style sheets do not reach; the same as the themes' own.
 *
 * @param ground  behind everything
 * @param surface of cards
 * @param border  around them
 * @param text    what is to be read
 * @param muted   what may be
 * @param accent  what is selected, and links
 * @param accentSoft  ground of the same
 * @param success what is well
 * @param successSoft ground of the same
 * @param warning what wants attention
 * @param warningSoft ground of the same
 * @param danger  what is wrong or missing
 * @param dangerSoft  ground of the same
 */
public record Palette(Color ground, Color surface, Color border, Color text, Color muted, Color accent,
        Color accentSoft, Color success, Color successSoft, Color warning, Color warningSoft, Color danger,
        Color dangerSoft) {

    /** For the light theme. */
    public static Palette light() {
        return new Palette(Color.web("#f6f8fa"), Color.web("#ffffff"), Color.web("#d0d7de"), Color.web("#24292f"),
                Color.web("#57606a"), Color.web("#0969da"), Color.web("#ddf4ff"), Color.web("#1a7f37"),
                Color.web("#dafbe1"), Color.web("#9a6700"), Color.web("#fff8c5"), Color.web("#cf222e"),
                Color.web("#ffebe9"));
    }

    /** For the dark theme. */
    public static Palette dark() {
        return new Palette(Color.web("#010409"), Color.web("#0d1117"), Color.web("#30363d"), Color.web("#c9d1d9"),
                Color.web("#8b949e"), Color.web("#58a6ff"), Color.web("#0c2d6b"), Color.web("#3fb950"),
                Color.web("#033a16"), Color.web("#d29922"), Color.web("#341a00"), Color.web("#f85149"),
                Color.web("#490202"));
    }
}
