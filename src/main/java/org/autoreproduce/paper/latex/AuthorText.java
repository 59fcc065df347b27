package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.paper.latex.Token.Kind;

/** The text of an author's command, with signs where its commands say where a line, a person or a mark is. */
final class AuthorText {
    /** A line ends. */
    static final char LINE = '\uE006';
    /** Another person's, or group of persons', lines begin. */
    static final char BLOCK = '\uE007';
    /** What stands before and what stands after belong to different persons. */
    static final char APART = '\uE008';
    /** A raised mark, as leads to an affiliation. */
    static final char RAISED = '\uE009';
    /** An address for mail. */
    static final char MAIL = '\uE00A';
    /** From here to the end of the block or command no names stand. */
    static final char PLACE = '\uE00B';

    private static final Map<String, Character> SIGNS = Map.ofEntries(Map.entry("\\", LINE), Map.entry("newline", LINE),
            Map.entry("tabularnewline", LINE), Map.entry("linebreak", LINE), Map.entry("par", LINE),
            Map.entry("and", BLOCK), Map.entry("And", BLOCK), Map.entry("AND", BLOCK), Map.entry("newauthor", BLOCK),
            Map.entry("name", BLOCK), Map.entry("Name", BLOCK), Map.entry("IEEEauthorblockN", BLOCK),
            Map.entry("addr", PLACE), Map.entry("quad", APART), Map.entry("qquad", APART), Map.entry("enspace", APART),
            Map.entry("enskip", APART), Map.entry("hfill", APART), Map.entry("hfil", APART));
    /** Are given what is no name, and leave such a sign. */
    private static final Map<String, Character> HIDING = Map.ofEntries(Map.entry("thanks", APART),
            Map.entry("footnote", APART), Map.entry("footnotetext", APART), Map.entry("footnotemark", APART),
            Map.entry("IEEEmembership", APART), Map.entry("IEEEcompsocitemizethanks", APART),
            Map.entry("authornote", APART), Map.entry("equalcont", APART), Map.entry("nametag", APART),
            Map.entry("orcid", APART), Map.entry("orcidID", APART), Map.entry("orcidlink", APART),
            Map.entry("hspace", APART), Map.entry("hskip", APART), Map.entry("inst", RAISED),
            Map.entry("IEEEauthorrefmark", RAISED), Map.entry("authornotemark", APART), Map.entry("fnref", RAISED),
            Map.entry("corref", RAISED), Map.entry("thanksref", RAISED), Map.entry("textsuperscript", RAISED),
            Map.entry("textsubscript", RAISED), Map.entry("texttt", MAIL), Map.entry("url", MAIL),
            Map.entry("email", MAIL), Map.entry("Email", MAIL), Map.entry("ead", MAIL), Map.entry("mailto", MAIL),
            Map.entry("affil", PLACE), Map.entry("affiliation", PLACE), Map.entry("affiliations", PLACE),
            Map.entry("institute", PLACE), Map.entry("institution", PLACE), Map.entry("address", PLACE),
            Map.entry("IEEEauthorblockA", PLACE), Map.entry("aistatsaddress", PLACE), Map.entry("dgr", APART),
            Map.entry("pfx", APART), Map.entry("sfx", APART), Map.entry("tanm", APART));
    private static final Set<String> TYPEWRITER = Set.of("tt", "ttfamily");
    /** Are given a part of a name. */
    private static final Set<String> PARTS = Set.of("fnm", "sur", "spfx");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private final Expander from;
    private final Inline inline;
    private final List<Token> out = new ArrayList<>();

    AuthorText(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    /** What the command was given, as text and signs. */
    String of(List<Token> tokens) {
        from.within(tokens, () -> {
            for (Token token = from.next(); token != null; token = from.next()) {
                token(token);
            }
            return this;
        });
        return inline.text(out).replaceAll("\\s+", " ");
    }

    private void token(Token token) {
        switch (token.kind()) {
            case ALIGN -> sign(APART);
            case MATH -> {
                new Arguments(from).until(end -> end.is(Kind.MATH));
                sign(RAISED);
            }
            case UP, DOWN -> {
                new Arguments(from).group();
                sign(RAISED);
            }
            case COMMAND -> command(token);
            default -> plain(token);
        }
    }

    /** Two spaces that are asked for stand between persons. */
    private void plain(Token token) {
        boolean wide = (token.character('~') || token.command(" ")) && !out.isEmpty() && out.getLast().equals(token);
        if (wide) {
            sign(APART);
        } else {
            out.add(token);
        }
    }

    private void command(Token token) {
        Arguments arguments = new Arguments(from);
        String name = token.text();
        Character sign = SIGNS.get(name);
        if (sign != null) {
            if (sign == LINE) {
                arguments.star();
                arguments.bracket();
            }
            sign(sign);
        } else if (HIDING.containsKey(name)) {
            hide(name, HIDING.getOrDefault(name, APART));
        } else if (TYPEWRITER.contains(name)) {
            typewriter();
        } else if (token.command("begin", "end")) {
            environment(token);
        } else if (token.command("href")) {
            arguments.group();
            from.push(arguments.group());
        } else if (PARTS.contains(name)) {
            out.add(new Token(Kind.SPACE, " "));
        } else {
            plain(token);
        }
    }

    private void hide(String name, char sign) {
        Arguments arguments = new Arguments(from);
        if (name.equals("hskip")) {
            arguments.length();
        } else {
            arguments.star();
            arguments.bracket();
        }
        boolean given = !Set.of("hskip", "footnotemark", "authornotemark").contains(name);
        List<Token> hidden = given ? hidden(sign) : List.of();
        if (name.equals("textsuperscript") && ORDINALS.contains(inline.text(hidden))) {
            out.addAll(hidden);
        } else {
            sign(sign);
        }
    }

    /** A group; an address without braces goes to the end of its line. */
    private List<Token> hidden(char sign) {
        Token next = from.next();
        while (next != null && next.is(Kind.SPACE)) {
            next = from.next();
        }
        if (next == null) {
            return List.of();
        }
        from.push(next);
        boolean group = next.is(Kind.OPEN) || sign != MAIL;
        if (group) {
            return new Arguments(from).group();
        }
        skipLine();
        return List.of();
    }

    private static boolean endsLine(Token token) {
        return token.is(Kind.COMMAND) && (SIGNS.containsKey(token.text()) || HIDING.containsKey(token.text()));
    }

    /** Letters as a typewriter's, up to the end of the group or line, are an address. */
    private void typewriter() {
        skipLine();
        sign(MAIL);
    }

    /** Passes over everything up to the end of the group or line. */
    private void skipLine() {
        int depth = 0;
        Token token = from.next();
        while (token != null && depth >= 0 && !endsLine(token)) {
            depth += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
            token = from.next();
        }
        if (token != null) {
            from.push(token);
        }
    }

    /** Persons may stand side by side in tables or boxes. */
    private void environment(Token token) {
        String name = Expander.text(new Arguments(from).group());
        if (token.command("begin")) {
            inline.given(name.matches("tabular[*xy]?")
                    ? name.length() == 7 ? "om" : "mom"
                    : inline.vocabulary().environment(name));
        }
        sign(name.startsWith("tabular") || name.equals("minipage") ? BLOCK : LINE);
    }

    private void sign(char sign) {
        out.add(Token.character(String.valueOf(sign)));
    }
}
