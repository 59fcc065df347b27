package org.autoreproduce.ui.stage.call;

import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Words;

/** How the texts of calls are shown and measured. */
final class CallText {
    private static final int CHARACTERS_A_TOKEN = 4;

    private CallText() {}

    /** An area that is read, not written in. */
    static LineArea area(String id, String words) {
        LineArea area = new LineArea(id, words);
        area.setEditable(false);
        area.getStyleClass().add("inspector-text");
        return area;
    }

    /** About how many tokens a text has. */
    static long tokens(String text) {
        return (text.length() + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }

    /** Its size in words. */
    static String size(String text) {
        return Words.of("ui.call.size", text.length(), tokens(text));
    }
}
