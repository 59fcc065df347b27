package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.paper.latex.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Takes up what a paper defines. */
final class Definer {
    private final Expander from;
    private final Definitions known;

    Definer(Expander from, Definitions known) {
        this.from = from;
        this.known = known;
    }

    /** Carries out a definition; false where the command is none. */
    boolean define(String name) {
        switch (name) {
            case "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newcommandx" -> command(name);
            case "NewDocumentCommand", "RenewDocumentCommand", "DeclareDocumentCommand", "ProvideDocumentCommand" ->
                document();
            case "DeclareMathOperator" -> operator();
            case "DeclarePairedDelimiter" -> delimiters();
            case "def", "gdef", "edef", "xdef" -> def();
            case "let" -> let();
            case "newif" -> newSwitch();
            case "newenvironment", "renewenvironment" -> environment();
            case "newtheorem" -> theorem();
            default -> {
                return set(name);
            }
        }
        return true;
    }

    private Arguments arguments() {
        return new Arguments(from);
    }

    private void command(String how) {
        arguments().star();
        String name = name(arguments().group());
        int parameters = number(arguments().bracket());
        List<Token> optional = parameters > 0 ? arguments().bracket().orElse(null) : null;
        List<Token> body = arguments().group();
        if (!name.isEmpty() && !(how.equals("providecommand") && known.knows(name))) {
            add(name, Macro.plain(parameters, optional, body));
        }
    }

    private void document() {
        String name = name(arguments().group());
        String kinds = Expander.text(arguments().group()).replaceAll("\\{[^}]*}", "").replaceAll("[^momOsSdDrR]", "");
        List<Token> body = arguments().group();
        if (kinds.matches("[oO]?m*")) {
            add(name, Macro.plain(Math.min(9, kinds.length()),
                    kinds.matches("[oO].*") ? List.of() : null, body));
        }
    }

    private void operator() {
        arguments().star();
        String name = name(arguments().group());
        List<Token> words = arguments().group();
        List<Token> body = new ArrayList<>(List.of(Token.named("operatorname"), new Token(Kind.OPEN, "{")));
        body.addAll(words);
        body.add(new Token(Kind.CLOSE, "}"));
        add(name, Macro.plain(0, null, body));
    }

    private void delimiters() {
        String name = name(arguments().group());
        List<Token> left = arguments().group();
        List<Token> right = arguments().group();
        List<Token> body = new ArrayList<>(left);
        body.add(new Token(Kind.PARAMETER, "1"));
        body.addAll(right);
        add(name, Macro.plain(1, null, body));
    }

    private void def() {
        Token name = from.raw();
        List<Token> pattern = new ArrayList<>();
        Token token = from.raw();
        while (token != null && !token.is(Kind.OPEN)) {
            pattern.add(token);
            token = from.raw();
        }
        if (token == null || name == null) {
            return;
        }
        from.push(token);
        List<Token> body = arguments().group();
        if (name.is(Kind.COMMAND) && pattern.size() < 30) {
            add(name.text(), new Macro(pattern, null, body));
        }
    }

    private void let() {
        Token name = from.raw();
        Token value = from.raw();
        while (value != null && (value.is(Kind.SPACE) || value.character('='))) {
            value = from.raw();
        }
        if (name != null && value != null && name.is(Kind.COMMAND) && !name.equals(value)) {
            Macro same = value.is(Kind.COMMAND) ? known.macro(value.text()) : null;
            known.macro(name.text(), same == null ? Macro.plain(0, null, List.of(value)) : same);
        }
    }

    private void newSwitch() {
        Token name = from.raw();
        if (name != null && name.text().startsWith("if")) {
            known.state(name.text().substring(2), false);
        }
    }

    private boolean set(String name) {
        boolean on = name.endsWith("true");
        String which = name.replaceFirst("(?:true|false)$", "");
        if (which.length() < name.length() && known.state(which) != null) {
            known.state(which, on);
            return true;
        }
        return false;
    }

    private void environment() {
        arguments().star();
        String name = Expander.text(arguments().group());
        int parameters = number(arguments().bracket());
        List<Token> optional = parameters > 0 ? arguments().bracket().orElse(null) : null;
        List<Token> begin = arguments().group();
        List<Token> end = arguments().group();
        known.environment(name, new Definitions.Environment(Macro.plain(parameters, optional, begin), end));
    }

    private void theorem() {
        boolean star = arguments().star();
        String name = Expander.text(arguments().group());
        Optional<List<Token>> like = arguments().bracket();
        List<Token> words = arguments().group();
        arguments().bracket();
        known.theorem(name, new Definitions.Theorem(words, star ? null : like.map(Expander::text).orElse(name)));
    }

    /** A command that would stand for itself says nothing. */
    private void add(String name, Macro macro) {
        if (!macro.body().equals(List.of(Token.named(name)))) {
            known.macro(name, macro);
        }
    }

    private static String name(List<Token> tokens) {
        return tokens.stream().filter(token -> token.is(Kind.COMMAND)).findFirst().map(Token::text).orElse("");
    }

    private static int number(Optional<@Nullable List<Token>> digits) {
        String text = digits.map(Expander::text).orElse("");
        return text.matches("[1-9]") ? Integer.parseInt(text) : 0;
    }
}
