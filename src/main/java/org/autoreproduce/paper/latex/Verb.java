package org.autoreproduce.paper.latex;

import java.util.Optional;

/** Text in a line that TeX does not look at. */
final class Verb implements InlineCommands {
    private static final int LONGEST = 400;

    private final Expander from;

    Verb(Expander from) {
        this.from = from;
    }

    @Override
    public boolean type(String name, Ink ink) {
        if (!name.equals("verb") && !name.equals("lstinline")) {
            return false;
        }
        ink.add(text());
        return true;
    }

    private String text() {
        Optional<Lexer> lexer = from.lexer();
        if (lexer.isPresent()) {
            String open = lexer.get().character();
            open = open.equals("*") ? lexer.get().character() : open;
            String text = lexer.get().raw(open.equals("{") ? "}" : open.isEmpty() ? " " : open);
            return text.length() > LONGEST || text.contains("\n\n") ? "" : text;
        }
        Token open = from.raw();
        return open == null ? "" : Expander.text(new Arguments(from).until(open::equals));
    }
}
