package org.autoreproduce.paper.latex;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Emphasis;
import org.autoreproduce.paper.latex.Token.Kind;

/** Types what stands in a line: letters, accents, fonts, mathematics, citations, references, links, notes. */
final class Inline {
    private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"), Map.entry("^", "\u0302"), Map.entry("~", "\u0303"), Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"), Map.entry("u", "\u0306"), Map.entry("v", "\u030c"), Map.entry("H", "\u030b"),
            Map.entry("c", "\u0327"), Map.entry("d", "\u0323"), Map.entry("b", "\u0331"), Map.entry("k", "\u0328"),
            Map.entry("r", "\u030a"), Map.entry("t", "\u0361"));
    private static final Pattern CITE = Pattern.compile(
            "(?i)(?:text|paren|auto|foot|smart|super|full|short|no)?cite(?:[tp]|al[tp]|author|year|yearpar|num|title|text|A|N|NP|s|al)?s?");
    private static final Set<String> REFERENCES = Set.of("ref", "eqref", "cref", "Cref", "autoref", "vref", "Vref",
            "pageref",
            "subref", "labelcref", "nameref", "fullref");
    /** Addresses in a note of the paper itself, not of its class. */
    private final List<String> urls = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> cited = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final Expander from;
    private final Numbering numbering;
    private int note;

    Inline(Expander from, Numbering numbering, Vocabulary vocabulary) {
        this.from = from;
        this.numbering = numbering;
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<String> urls() {
        return urls;
    }

    /** Keys of works in the order in which they are cited. */
    List<String> cited() {
        return cited;
    }

    /** The notes since the last time. */
    List<String> takeNotes() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    void label(List<Token> name) {
        numbering.label(Expander.text(name));
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

    private void type(List<Token> tokens, Ink ink) {
        from.within(tokens, () -> {
            for (Token token = from.next(); token != null; token = from.next()) {
                handle(token, ink);
            }
            return ink;
        });
    }

    /** Types a token with what belongs to it; false where it is a command that this does not know. */
    boolean handle(Token token, Ink ink) {
        switch (token.kind()) {
            case CHAR -> ink.type(token.text());
            case SPACE, PARAGRAPH, ALIGN -> ink.space();
            case OPEN -> ink.open();
            case CLOSE -> ink.close();
            case MATH -> ink.add(math(token));
            case UP, DOWN, PARAMETER -> ink.add(token.text());
            case COMMAND -> {
                return command(token.text(), ink);
            }
        }
        return true;
    }

    /** Mathematics up to the next such mark. */
    private String math(Token open) {
        return new MathText(this, from).of(upTo(token -> token.is(Kind.MATH)
                && (token.text().equals(open.text()) || open.text().length() == 1)));
    }

    private List<Token> upTo(java.util.function.Predicate<Token> end) {
        List<Token> inside = new ArrayList<>();
        int depth = 0;
        for (Token token = from.next(); token != null && (depth > 0 || !end.test(token)); token = from.next()) {
            depth += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
            if (token.is(Kind.PARAGRAPH)) {
                // mathematics never holds an empty line: its end was forgotten
                from.push(token);
                break;
            }
            inside.add(token);
        }
        return inside;
    }

    private boolean command(String name, Ink ink) {
        Arguments arguments = new Arguments(from);
        switch (name) {
            case "textbf", "textbfseries", "bm", "boldsymbol", "mathbf" -> styled(Emphasis.BOLD, ink);
            case "textit", "emph", "textsl", "mathit" -> styled(Emphasis.ITALIC, ink);
            case "underline", "ul", "uline", "underbar", "uuline", "dashuline" -> styled(Emphasis.UNDERLINED, ink);
            case "bf", "bfseries", "boldmath" -> ink.emphasise(Emphasis.BOLD);
            case "it", "itshape", "em", "sl", "slshape" -> ink.emphasise(Emphasis.ITALIC);
            case "rm", "tt", "sf", "sc", "normalfont", "mdseries", "upshape" -> ink.plain();
            case "(" -> ink.add(new MathText(this, from).of(upTo(token -> token.command(")"))));
            case "label" -> label(arguments.group());
            case "url", "nolinkurl", "path" -> address(ink);
            case "href" -> {
                url(Expander.text(arguments.group()));
                type(arguments.group(), ink);
            }
            case "verb", "lstinline" -> ink.add(verb());
            case "footnote", "footnotetext", "tablefootnote" -> footnote(name, ink);
            case "footnotemark" -> arguments.bracket();
            case "penalty", "vskip", "kern", "mskip", "mkern", "looseness", "parindent", "parskip", "baselineskip" ->
                arguments.length();
            case "hskip" -> {
                arguments.length();
                ink.space();
            }
            case "hspace" -> {
                arguments.star();
                if (!Expander.text(arguments.group()).startsWith("-")) {
                    ink.space();
                }
            }
            case "char" -> from.push(arguments.group());
            case "\\", "newline", "linebreak", "tabularnewline", "par", "break" -> {
                arguments.star();
                arguments.bracket();
                ink.space();
            }
            case " ", ",", ";", ":", "quad", "qquad", "enspace", "thinspace", "hfill", "hfil", "space", "enskip",
                    "nobreakspace", "medspace",
                    "vfill", "dotfill", "@", "/", "-", "!", "par ", "indent", ")" -> {
                if (!Set.of("@", "/", "-", "!", ")").contains(name)) {
                    ink.space();
                }
            }
            case "begin" -> {
                return nested(ink);
            }
            case "end" -> arguments.group();
            case "item" -> {
                ink.space();
                arguments.bracket().ifPresent(words -> type(words, ink));
            }
            case "multicolumn" -> {
                arguments.group();
                arguments.group();
                type(arguments.group(), ink);
            }
            case "hline", "toprule", "midrule", "bottomrule" -> arguments.bracket();
            case "caption", "captionof" -> {
                return false;
            }
            default -> {
                return reference(name, ink) || accent(name, ink) || citation(name, ink) || listed(name, ink);
            }
        }
        return true;
    }

    /** An environment within a line: its text, without what draws. */
    private boolean nested(Ink ink) {
        String name = Expander.text(new Arguments(from).group());
        if (Drawing.is(name)) {
            from.body(name);
            return true;
        }
        List<Token> body = from.body(name);
        if (name.matches(
                "(?:equation|align|gather|math|displaymath|eqnarray|aligned|split|multline|cases|[pbvV]?matrix)\\*?")) {
            ink.space();
            ink.add(new MathText(this, from).of(body));
            ink.space();
            return true;
        }
        from.within(body, () -> {
            given(name.matches("tabular[*xy]?|array")
                    ? name.length() == 8 ? "mom" : "om"
                    : vocabulary.environment(name));
            for (Token token = from.next(); token != null; token = from.next()) {
                handle(token, ink);
            }
            return ink;
        });
        return true;
    }

    private void styled(Emphasis emphasis, Ink ink) {
        ink.open();
        ink.emphasise(emphasis);
        type(new Arguments(from).group(), ink);
        ink.close();
    }

    private void address(Ink ink) {
        Arguments arguments = new Arguments(from);
        String address = arguments.delimited('|', '|').map(Expander::text)
                .orElseGet(() -> Expander.text(arguments.group())).replaceAll("\\\\(?=[%#&_~$])", "")
                .replace("\\ ", "");
        ink.add(address);
        url(address);
    }

    private void url(String address) {
        String plain = address.replaceAll("\\\\(?=[%#&_~$])", "");
        if (plain.matches("(?i)(?:https?://|www\\.)\\S+")) {
            urls.add(plain.startsWith("www") ? "http://" + plain : plain);
        }
    }

    private String verb() {
        Optional<Lexer> lexer = from.lexer();
        if (lexer.isPresent()) {
            String open = lexer.get().character();
            open = open.equals("*") ? lexer.get().character() : open;
            String text = lexer.get().raw(open.equals("{") ? "}" : open.isEmpty() ? " " : open);
            return text.length() > 400 || text.contains("\n\n") ? "" : text;
        }
        Token open = from.raw();
        return open == null ? "" : Expander.text(upTo(open::equals));
    }

    private void footnote(String name, Ink ink) {
        Arguments arguments = new Arguments(from);
        String own = arguments.bracket().map(Expander::text).orElse("");
        String mark = raised(own.matches("\\d+") ? own : Integer.toString(++note));
        String words = text(arguments.group());
        if (!name.equals("footnotetext")) {
            ink.add(mark);
        }
        if (!words.isEmpty()) {
            notes.add(mark + " " + words);
        }
    }

    private static String raised(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
        return out.toString();
    }

    private boolean reference(String name, Ink ink) {
        if (!REFERENCES.contains(name)) {
            return false;
        }
        new Arguments(from).star();
        ink.add(Marks.reference(name, Expander.text(new Arguments(from).group()).replaceAll("\\s+", "")));
        return true;
    }

    private boolean accent(String name, Ink ink) {
        String mark = ACCENTS.get(name);
        if (mark == null) {
            return false;
        }
        String of = text(new Arguments(from).group()).replace('ı', 'i').replace('ȷ', 'j');
        int first = of.isEmpty() ? 0 : Character.charCount(of.codePointAt(0));
        ink.add(of.isEmpty()
                ? ""
                : Normalizer.normalize(of.substring(0, first) + mark + of.substring(first), Normalizer.Form.NFC));
        return true;
    }

    private boolean citation(String name, Ink ink) {
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
        ink.add(Marks.citation(single, second.isPresent() ? text(first.orElseThrow()) : "",
                second.or(() -> first).map(this::text).orElse(""), keys));
        if (!single.equals(name)) {
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
        return true;
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

    /** A sign, a listed command, or one that nobody knows: that one goes, what it is given stays as text. */
    private boolean listed(String name, Ink ink) {
        Optional<String> symbol = vocabulary.symbol(name);
        if (symbol.isPresent()) {
            ink.add(symbol.get());
            return true;
        }
        Optional<String> given = vocabulary.command(name);
        given.ifPresent(kinds -> given(kinds).forEach(text -> type(text, ink)));
        return given.isPresent();
    }

    /** Reads what a command is given; what of it is text. */
    List<List<Token>> given(String kinds) {
        List<List<Token>> texts = new ArrayList<>();
        Arguments arguments = new Arguments(from);
        kinds.chars().forEach(kind -> {
            switch (kind) {
                case 's' -> arguments.star();
                case 'o' -> arguments.bracket();
                case 'm' -> arguments.group();
                default -> texts.add(arguments.group());
            }
        });
        return texts;
    }
}
