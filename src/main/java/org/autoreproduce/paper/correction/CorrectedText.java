package org.autoreproduce.paper.correction;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Line;

/**
 * Puts other words into a block. What stands before and after the change keeps its places; within it words are taken to
 * stand where they would by their share of the text.
 */
final class CorrectedText {
    private final Block block;

    CorrectedText(Block block) {
        this.block = block;
    }

    /** The block with this text. */
    Block as(String text) {
        String old = block.text();
        int before = 0;
        while (before < Math.min(old.length(), text.length()) && old.charAt(before) == text.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < Math.min(old.length(), text.length()) - before
                && old.charAt(old.length() - 1 - after) == text.charAt(text.length() - 1 - after)) {
            after++;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); i++) {
            Line line = block.lines().get(i);
            boolean changed = line.start() < old.length() - after && block.end(i) > before;
            lines.add(new Line(moved(line.start(), before, after, text), line.box(), changed ? "" : line.words()));
        }
        return new Block(block.index(), block.kind(), block.level(), block.number(), text, lines);
    }

    private int moved(int start, int before, int after, String text) {
        int old = block.text().length();
        if (start <= before) {
            return start;
        }
        if (start >= old - after) {
            return start + text.length() - old;
        }
        double share = (double) (start - before) / (old - after - before);
        int at = before + (int) Math.round(share * (text.length() - after - before));
        // lines begin with words
        int space = text.lastIndexOf(' ', at);
        return space >= before ? space + 1 : at;
    }
}
