package org.autoreproduce.paper.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of an entry, without its label, into fields: a linear-chain conditional random field over clues from the
 * shapes of words, punctuation and small lists of words. May be shared by threads.
 */
public final class ReferenceTagger {
    private final WordClasses words = new WordClasses();
    private final TaggingModel model;

    /** With the weights that come with the program: read when they are first needed, and never changed. */
    public static ReferenceTagger shipped() {
        return Shipped.TAGGER;
    }

    private static final class Shipped {
        private static final ReferenceTagger TAGGER = new ReferenceTagger(TaggingModel.shipped());
    }

    /** With a model. */
    public ReferenceTagger(TaggingModel model) {
        this.model = model;
    }

    /** The parts in the order of the text; signs between them belong to none. */
    public List<ReferencePart> parts(String entry) {
        List<Token> tokens = Token.of(entry);
        ReferenceField[] fields = model.decode(Clues.of(new EntryView(entry, tokens, words)));
        return parts(tokens, new Tidying(tokens, fields).tidied());
    }

    /** The clues of an entry's tokens, for training. */
    public List<List<String>> clues(String entry) {
        return Clues.of(new EntryView(entry, Token.of(entry), words));
    }

    /** The field of every token where an entry is split so, for training. */
    public static List<ReferenceField> fields(String entry, List<ReferencePart> parts) {
        return Token.of(entry).stream().map(token -> parts.stream()
                .filter(part -> part.start() <= token.start() && token.end() <= part.end()).map(ReferencePart::field)
                .findFirst().orElse(ReferenceField.OTHER)).toList();
    }

    private static List<ReferencePart> parts(List<Token> tokens, ReferenceField[] fields) {
        List<ReferencePart> parts = new ArrayList<>();
        for (int i = 0; i < fields.length;) {
            int j = i;
            while (j < fields.length && fields[j] == fields[i]) {
                j++;
            }
            int from = i;
            int to = j;
            while (from < to && tokens.get(from).edge()) {
                from++;
            }
            while (to > from && tokens.get(to - 1).edge()) {
                to--;
            }
            to += to < tokens.size() && tokens.get(to).is(")") && Token.unclosed(tokens.subList(from, to)) ? 1 : 0;
            if (fields[i] != ReferenceField.OTHER && from < to) {
                parts.add(new ReferencePart(fields[i], tokens.get(from).start(), tokens.get(to - 1).end()));
            }
            i = j;
        }
        return parts;
    }
}
