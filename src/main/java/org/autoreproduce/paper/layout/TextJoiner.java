package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Line;

/** Makes one text of printed lines: broken words are joined, broken addresses, too; everything else with a space. */
final class TextJoiner {
    private static final Pattern BROKEN_WORD = Pattern.compile("(?s).*\\p{L}[-‐]$");
    private static final Pattern OPEN_ADDRESS = Pattern
            .compile(
                    "(?s)(?:.*\\s|[(<]|^)[(<]?(?:https?:|https?:/|https?://\\S*[/\\-_.=?&#%]|(?:arxiv\\.org|doi\\.org|github\\.com)\\S*/)$");

    private final Vocabulary vocabulary;

    TextJoiner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A text and where each line begins in it. */
    record Joined(String text, List<Line> lines) {}

    Joined join(List<Chunk> chunks, boolean keepLines) {
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (Chunk chunk : chunks) {
            LineText line = new LineText(chunk);
            String next = line.text();
            if (!text.isEmpty()) {
                if (keepLines) {
                    text.append('\n');
                } else {
                    between(text, next);
                }
            }
            lines.add(new Line(text.length(), chunk.box(), line.words()));
            text.append(next);
        }
        return new Joined(text.toString(), lines);
    }

    private void between(StringBuilder text, String next) {
        if (OPEN_ADDRESS.matcher(text).matches()) {
            return;
        }
        if (BROKEN_WORD.matcher(text).matches()) {
            int space = Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n"));
            String before = text.substring(space + 1, text.length() - 1);
            String after = next.split("\\s", 2)[0];
            if (!vocabulary.keepsHyphen(before, after)) {
                text.setLength(text.length() - 1);
            }
        } else if (!(text.charAt(text.length() - 1) == '—' || next.startsWith("—"))) {
            text.append(' ');
        }
    }
}
