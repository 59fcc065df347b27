package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.latex.Token.Kind;

/** A paper's title and authors, wherever its class has them written. */
final class Front {
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’.-]*\\s+)(?:(?:\\p{Lu}[\\p{L}'’.-]*|van|von|de['’]?|der|den|la|del|bin|al|El|da|dos|di|le)\\s+){0,4}\\p{Lu}[\\p{L}'’-]*\\p{L}(?:\\s(?:Jr|II|III)\\.?)?");
    private static final Pattern PLACE = Pattern.compile(
            "(?i).*\\b(universit\\w*|politecnico|polytechni\\w*|inria|cnrs|csail|eth|univ|institut\\w*|research|google|facebook|meta ai|microsoft|department|dept|school|college|laborator\\w*|labs?|inc|brain|openai|deepmind|technolog\\w*|sciences?|engineering|academy|amazon|mila|equal contribution|center|centre|usa|uk|canada|india|germany|france|china|member|corresponding|anonymous|foundation|team|group|computer|informatics|faculty|hospital|email)\\b.*");
    private static final Pattern RAISED = Pattern
            .compile("[\\^_](?:\\{[^}]*}|\\S)|[\\d*†‡§¶∗⋆♯♮♣♢♡♠]+|\\([^)]*\\)|\\[[^\\]]*]");

    private final Inline inline;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String title = "";

    Front(Inline inline) {
        this.inline = inline;
    }

    void title(List<Token> tokens) {
        title = inline.text(tokens);
    }

    String title() {
        return title;
    }

    /** What an author's command was given. */
    void authors(List<Token> tokens) {
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
        String text = inline.text(lines);
        blocks.add(text.replaceAll("\\^(?:\\{[^}]*}|\\S)", "").replaceAll("\\s*\\n\\s*", ", ").replaceAll("\\s+", " ")
                .replaceAll("^(?:, )+|(?:, )+$", ""));
        Arrays.stream(text.split("\\s*[,;\\n]\\s*|\\s+(?:and|&)\\s+"))
                .map(part -> RAISED.matcher(part).replaceAll(" ").replaceAll("\\s+", " ").strip())
                .map(part -> part.replaceFirst("^(?:and|&)\\s+", ""))
                .filter(part -> NAME.matcher(part).matches() && !PLACE.matcher(part).matches()
                        && !names.contains(part))
                .forEach(names::add);
    }

    /** What is printed under the title, one paragraph. */
    String printed() {
        return String.join(", ", blocks.stream().filter(block -> !block.isBlank()).toList());
    }

    List<String> names() {
        return names;
    }
}
