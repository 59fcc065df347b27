package org.autoreproduce.code.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as pieces of text and numbers. White space is folded, because arrays are padded and broken into lines by the
 * width of their numbers; and a long message is cut by pieces, each number being one, so the cut does not move with the
 * digits.
 */
final class MessageText {
    private static final int MOST_PIECES = 240;
    private static final Pattern PIECE = Pattern.compile(
            "(?<number>(?<![\\w.])[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?(?![\\w]))|\\n|[^\\S\\n]+|\\w+|.");
    // pytest shows arrays within a line, with the line feeds spelt out
    private static final Pattern SPELT = Pattern.compile(",(?:\\\\n)+ *");
    private static final Pattern BROKEN_ARRAY = Pattern.compile("([\\[,\\]0-9.])\\s*\\n\\s*(?=[-\\[\\]0-9.])");

    private final List<String> pieces = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();

    MessageText(String message) {
        String folded = BROKEN_ARRAY.matcher(SPELT.matcher(message.strip()).replaceAll(", ")).replaceAll("$1 ")
                .replaceAll("[^\\S\\n]+", " ")
                .replaceAll("\\[ ", "[").replaceAll(" (?=\\])", "").replaceAll("\\n{2,}", "\n");
        Matcher piece = PIECE.matcher(folded);
        while (piece.find()) {
            pieces.add(piece.group());
            numbers.add(piece.group("number") != null);
        }
    }

    /** The message with its numbers written by a function, its middle left out where it is long. */
    String reduced(UnaryOperator<String> measured) {
        if (pieces.size() <= MOST_PIECES) {
            return text(0, pieces.size(), measured);
        }
        int kept = MOST_PIECES / 2;
        return text(0, kept, measured) + " […] " + text(pieces.size() - kept, pieces.size(), measured);
    }

    private String text(int from, int to, UnaryOperator<String> measured) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            String piece = pieces.get(i);
            out.append(numbers.get(i) ? measured.apply(piece) : shortened(piece));
        }
        return out.toString();
    }

    /** One endless word is cut, too; it has no numbers of its own in it. */
    private static String shortened(String piece) {
        return piece.length() <= 200 ? piece : piece.substring(0, 100) + "[…]" + piece.substring(piece.length() - 99);
    }
}
