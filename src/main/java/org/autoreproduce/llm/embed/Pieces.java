package org.autoreproduce.llm.embed;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into pieces that a model reads to their ends, between sentences where it can. */
final class Pieces {
    private final int longest;

    /** Of at most so many characters. */
    Pieces(int longest) {
        this.longest = longest;
    }

    /** At least one; none is longer than allowed. */
    List<String> of(String text) {
        String plain = text.strip();
        if (plain.length() <= longest) {
            return List.of(plain);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String sentence : sentences(plain)) {
            if (piece.length() + sentence.length() > longest && !piece.isEmpty()) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            }
            piece.append(sentence);
        }
        pieces.add(piece.toString().strip());
        return pieces.stream().filter(one -> !one.isEmpty()).toList();
    }

    private List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            // a "sentence" without an end is cut anywhere
            for (int at = from; at < to; at += longest) {
                sentences.add(text.substring(at, Math.min(at + longest, to)));
            }
            from = to;
        }
        return sentences;
    }
}
