package org.autoreproduce.ui.lineage;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Cuts words to the room that they have; remembers what it cut. */
final class FittedText {
    private static final int MOST = 4000;

    private final Map<String, String> fitting = new HashMap<>();
    private final Map<Integer, Font> plain = new HashMap<>();
    private final Map<Integer, Font> bold = new HashMap<>();
    private final Text measure = new Text();

    /** A font of about that size. */
    Font font(double size, boolean heavy) {
        int half = (int) Math.rint(size * 2);
        return (heavy ? bold : plain).computeIfAbsent(half,
                _ -> Font.font("System", heavy ? FontWeight.BOLD : FontWeight.NORMAL, half / 2.0));
    }

    /** The text, or as much of its beginning as has room. */
    String cut(String text, Font font, double room) {
        int whole = (int) room;
        if (fitting.size() > MOST) {
            fitting.clear();
        }
        return fitting.computeIfAbsent(font.getSize() + font.getStyle() + whole + "/" + text,
                _ -> cutNew(text, font, whole));
    }

    double width(String text, Font font) {
        measure.setFont(font);
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    private String cutNew(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int fits = 1;
        int most = text.length() - 1;
        while (fits < most) {
            int middle = (fits + most + 1) / 2;
            if (width(cut(text, middle), font) <= room) {
                fits = middle;
            } else {
                most = middle - 1;
            }
        }
        return cut(text, fits);
    }

    private static String cut(String text, int length) {
        return text.substring(0, length).stripTrailing() + "…";
    }
}
