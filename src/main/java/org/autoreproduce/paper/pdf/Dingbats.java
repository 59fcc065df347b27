package org.autoreproduce.paper.pdf;

import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Signs of the font Zapf Dingbats, which some files call by the codes of letters: its 3 is a tick, its 7 a cross. */
final class Dingbats {
    private static final Map<String, String> SIGNS = Map.of("3", "✓", "4", "✔", "5", "✕", "6", "✖", "7", "✗", "8", "✘",
            "H", "★", "l", "●", "n", "■", "u", "◆");

    private Dingbats() {}

    static boolean of(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        return name.contains("dingbat") || name.contains("pzdr");
    }

    /** What the sign is, where it was told as a letter; else the same. */
    static @Nullable String meant(@Nullable String text) {
        return text == null ? null : SIGNS.getOrDefault(text, text);
    }
}
