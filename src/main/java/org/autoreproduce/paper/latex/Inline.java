package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.paper.latex.Token.Kind;

/** Types what stands in a line: characters, mathematics, and commands as those who know them say. */
final class Inline {
    private final Expander from;
    private final Vocabulary vocabulary;
    private final LineMath math;
    private final Notes notes;
    private final Links links;
    private final Citations citations;
    private final CrossReferences references;
    private final Given given;
    private final List<InlineCommands> known;

    Inline(Expander from, Numbering numbering, Vocabulary vocabulary) {
        this.from = from;
        this.vocabulary = vocabulary;
        math = new LineMath(from, this);
        notes = new Notes(from, this);
        links = new Links(from, this);
        citations = new Citations(from, this);
        references = new CrossReferences(from, numbering);
        given = new Given(from);
        known = List.of(new Fonts(from, this), math, references, links, new Verb(from), notes, new Spaces(from),
                new LineEnvironments(from, this), new Letters(from, this), citations);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Addresses that were met. */
    List<String> urls() {
        return links.urls();
    }

    /** Keys of works in the order in which they are cited. */
    List<String> cited() {
        return citations.cited();
    }

    /** The notes since the last time. */
    List<String> takeNotes() {
        return notes.take();
    }

    void label(List<Token> name) {
        references.label(name);
    }

    /** These tokens as text. */
    String text(List<Token> tokens) {
        return ink(tokens).toString();
    }

    /** These tokens typed. */
    Ink ink(List<Token> tokens) {
        Ink ink = new Ink();
        type(tokens, ink);
        return ink;
    }

    /** Types these tokens. */
    void type(List<Token> tokens, Ink ink) {
        from.within(tokens, () -> {
            rest(ink);
            return ink;
        });
    }

    /** Types all that is left to read. */
    void rest(Ink ink) {
        for (Token token = from.next(); token != null; token = from.next()) {
            handle(token, ink);
        }
    }

    /** Types a token with what belongs to it; false where it is a command that nobody knows. */
    boolean handle(Token token, Ink ink) {
        switch (token.kind()) {
            case CHAR -> ink.type(token.text());
            case SPACE, PARAGRAPH, ALIGN -> ink.space();
            case OPEN -> ink.open();
            case CLOSE -> ink.close();
            case MATH -> ink.add(math.upTo(end -> end.is(Kind.MATH)
                    && (end.text().equals(token.text()) || token.text().length() == 1)));
            case UP, DOWN, PARAMETER -> ink.add(token.text());
            case COMMAND -> {
                return command(token.text(), ink);
            }
        }
        return true;
    }

    private boolean command(String name, Ink ink) {
        if (name.equals("caption") || name.equals("captionof")) {
            return false;
        }
        for (InlineCommands commands : known) {
            if (commands.type(name, ink)) {
                return true;
            }
        }
        return listed(name, ink);
    }

    /** A sign, a listed command, or one that nobody knows: that one goes, what it is given stays as text. */
    private boolean listed(String name, Ink ink) {
        Optional<String> symbol = vocabulary.symbol(name);
        if (symbol.isPresent()) {
            ink.add(symbol.get());
            return true;
        }
        Optional<String> kinds = vocabulary.command(name);
        kinds.ifPresent(wanted -> given.texts(wanted).forEach(text -> type(text, ink)));
        return kinds.isPresent();
    }

    /** Reads what a command or environment is given, as the vocabulary lists it. */
    void given(String kinds) {
        given.texts(kinds);
    }
}
