package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.latex.Token.Kind;

/** Takes up text whose lines count: what is set as it is, and pseudocode. */
final class Code {
    private final Reading reading;
    private final Runnable rest;

    /**
     * Of a paper.
     *
     * @param rest reads all that is left to read as the paper's body
     */
    Code(Reading reading, Runnable rest) {
        this.reading = reading;
        this.rest = rest;
    }

    /** Takes up what TeX does not look at. */
    void verbatim(String name) {
        reading.paragraph().flush();
        Expander from = reading.from();
        String text = from.lexer().map(lexer -> lexer.raw("\\end{" + name + "}"))
                .orElseGet(() -> Expander.text(from.body(name)));
        if (!Drawing.hidden(name) && reading.paragraph().begun()) {
            String plain = text.replaceFirst("^[ \\t]*(?:\\[[^\\]]*])?(?:\\{[^}\\n]*})?[ \\t]*\\n", "");
            reading.parts().add(BlockKind.ALGORITHM, plain.stripTrailing().replace("\t", "    "));
        }
    }

    /** Takes up pseudocode; what lies in an environment of its own is left to that one. */
    void algorithm(String name) {
        List<Token> body = reading.from().body(name);
        boolean lines = name.startsWith("algorithmic");
        boolean held = body.stream().anyMatch(token -> token.command("begin"));
        List<Token> left = new ArrayList<>();
        if (lines || !held) {
            pseudocode(body, !lines && body.stream().noneMatch(token -> token.command("State", "STATE")));
        } else {
            left.addAll(body);
        }
        left.addAll(List.of(Token.named("end"), new Token(Kind.OPEN, "{")));
        name.chars().forEach(c -> left.add(Token.character(String.valueOf((char) c))));
        left.add(new Token(Kind.CLOSE, "}"));
        reading.from().push(left);
    }

    private void pseudocode(List<Token> body, boolean braced) {
        List<Token> code = new ArrayList<>();
        List<Token> captions = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i).command("caption", "label")) {
                int end = Arguments.end(body, i + 1);
                captions.addAll(body.subList(i, end));
                i = end - 1;
            } else {
                code.add(body.get(i));
            }
        }
        reading.from().within(captions, () -> {
            rest.run();
            return this;
        });
        reading.paragraph().flush();
        reading.parts().add(BlockKind.ALGORITHM, new Pseudocode(reading.from(), reading.inline(), braced).of(code));
    }
}
