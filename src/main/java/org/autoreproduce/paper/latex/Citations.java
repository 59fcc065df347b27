package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.autoreproduce.paper.latex.Token.Kind;

/** Citations of every package, and which works are cited. */
final class Citations implements InlineCommands {
    private static final Pattern CITE = Pattern.compile(
            "(?i)(?:text|paren|auto|foot|smart|super|full|short|no)?cite(?:[tp]|al[tp]|author|year|yearpar|num|title|text|A|N|NP|s|al)?s?");

    private final List<String> cited = new ArrayList<>();
    private final Expander from;
    private final Inline inline;

    Citations(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    /** Keys of works in the order in which they are cited. */
    List<String> cited() {
        return cited;
    }

    @Override
    public boolean type(String name, Ink ink) {
        if (!CITE.matcher(name).matches() || name.equals("citestyle")) {
            return false;
        }
        Arguments arguments = new Arguments(from);
        arguments.star();
        String single = name.replaceFirst("(?<=cite)s$", "");
        Optional<List<Token>> first = arguments.bracket();
        Optional<List<Token>> second = first.isEmpty() ? first : arguments.bracket();
        String keys = keys(arguments.group());
        if (name.equals("nocite")) {
            return true;
        }
        ink.add(Marks.citation(single, second.isPresent() ? inline.text(first.orElseThrow()) : "",
                second.or(() -> first).map(inline::text).orElse(""), keys));
        if (!single.equals(name)) {
            more(single, ink);
        }
        return true;
    }

    /** The other works of a command that takes many. */
    private void more(String single, Ink ink) {
        Arguments arguments = new Arguments(from);
        Token more = from.raw();
        while (more != null && (more.is(Kind.OPEN) || more.character('['))) {
            from.push(more);
            arguments.bracket();
            ink.add(" " + Marks.citation(single, "", "", keys(arguments.group())));
            more = from.raw();
        }
        if (more != null) {
            from.push(more);
        }
    }

    private String keys(List<Token> tokens) {
        String keys = Expander.text(from.expanded(tokens)).replaceAll("\\s+", "");
        for (String key : keys.split(",")) {
            if (!key.isEmpty()) {
                cited.add(key);
            }
        }
        return keys;
    }
}
