package org.autoreproduce.ui.stage.call;

import javafx.scene.control.TextArea;
import org.autoreproduce.ui.kit.Words;

/** How the texts of calls are shown and measured. */
final class CallText {
    private static final int CHARACTERS_A_TOKEN = 4;

    private CallText() {}

    /** An area that is read, not written in. */
    static TextArea area(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
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
