package org.autoreproduce.paper.latex;

import java.util.function.Predicate;

/** Mathematics within a line. */
final class LineMath implements InlineCommands {
    private final Expander from;
    private final Inline inline;

    LineMath(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    @Override
    public boolean type(String name, Ink ink) {
        if (!name.equals("(")) {
            return false;
        }
        ink.add(upTo(token -> token.command(")")));
        return true;
    }

    /** Mathematics up to such a token, as text. */
    String upTo(Predicate<Token> end) {
        return new MathText(inline, from).of(new Arguments(from).until(end));
    }
}
