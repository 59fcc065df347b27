package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.autoreproduce.paper.latex.Token.Kind;

/** A paper's title and authors, wherever its class has them written. */
final class Front {
    private final Expander from;
    private final Inline inline;
    private final List<String> blocks = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private String title = "";

    Front(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    void title(List<Token> tokens) {
        title = inline.text(tokens);
    }

    String title() {
        return title;
    }

    /** What a command was given that names authors, and maybe their affiliations. */
    void authors(List<Token> tokens) {
        print(tokens);
        names.addAll(new Authors(new AuthorText(from, inline).of(tokens)).names());
    }

    /** What a command was given that names one author and nothing else. */
    void author(List<Token> tokens) {
        print(tokens);
        String name = PersonName.plain(new AuthorText(from, inline).of(tokens).replaceAll("[\uE006-\uE00B].*", ""));
        if (PersonName.isOne(name)) {
            names.add(name);
        }
    }

    private void print(List<Token> tokens) {
        List<Token> lines = new ArrayList<>();
        boolean skipped = false;
        for (Token token : tokens) {
            if (skipped || token.command("hspace")) {
                // names stand apart there; how far is no text
                if (!skipped) {
                    lines.add(Token.character("\n"));
                }
                skipped = !token.is(Kind.CLOSE);
                continue;
            }
            boolean ends = token.command("\\", "and", "And", "AND", "newline", "quad", "qquad",
                    "tabularnewline", "newauthor", "IEEEauthorblockN",
                    "IEEEauthorblockA", "affil", "affiliation", "institute", "email", "texttt")
                    || token.is(Kind.ALIGN);
            lines.add(ends ? Token.character("\n") : token);
        }
        blocks.add(inline.text(lines).replaceAll("\\^(?:\\{[^}]*}|\\S)", "").replaceAll("\\s*\\n\\s*", ", ")
                .replaceAll("\\s+", " ").replaceAll("^(?:, )+|(?:, )+$", ""));
    }

    /** What is printed under the title, one paragraph. */
    String printed() {
        return String.join(", ", blocks.stream().filter(block -> !block.isBlank()).toList());
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
