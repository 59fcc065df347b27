package org.autoreproduce.paper.latex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.autoreproduce.paper.latex.Token.Kind;
import org.jspecify.annotations.Nullable;

/** TeX's mouth: gives the tokens of the paper with its files joined in, conditions decided and its macros replaced. */
final class Expander {
    private static final int OPEN_SOURCES = 20_000;

    private final Limits limits;
    private final Definitions definitions = new Definitions();
    private final Definer definer = new Definer(this, definitions);
    private final Conditions conditions = new Conditions(this, definitions);
    private final Inputs inputs;
    private Deque<Source> sources = new ArrayDeque<>();

    Expander(Inputs inputs, Limits limits) {
        this.inputs = inputs;
        this.limits = limits;
    }

    Definitions definitions() {
        return definitions;
    }

    Inputs inputs() {
        return inputs;
    }

    Limits limits() {
        return limits;
    }

    void push(Source source) {
        if (sources.size() > OPEN_SOURCES) {
            limits.enter();
        }
        sources.push(source);
    }

    void push(List<Token> tokens) {
        if (!tokens.isEmpty()) {
            push(new Source.Given(tokens));
        }
    }

    void push(Token token) {
        push(List.of(token));
    }

    /** Does something with these tokens as all there is to read. */
    <T> T within(List<Token> tokens, Supplier<T> work) {
        Deque<Source> outer = sources;
        limits.enter();
        sources = new ArrayDeque<>();
        push(tokens);
        try {
            return work.get();
        } finally {
            sources = outer;
            limits.leave();
        }
    }

    /** The next token as it stands; null at the end. */
    @Nullable
    Token raw() {
        while (!sources.isEmpty()) {
            Token token = sources.element().next();
            if (token != null) {
                limits.token();
                return token;
            }
            sources.pop();
        }
        return null;
    }

    /** The file that is being read; empty where a macro or an argument is. */
    Optional<Lexer> lexer() {
        while (sources.size() > 1 && sources.element() instanceof Source.Given given) {
            Token token = given.next();
            if (token != null) {
                push(token);
                return Optional.empty();
            }
            sources.remove(given);
        }
        return sources.peek() instanceof Lexer lexer ? Optional.of(lexer) : Optional.empty();
    }

    /** The next token that is no macro, condition or definition; null at the end. */
    @Nullable
    Token next() {
        for (Token token = raw(); token != null; token = raw()) {
            if (!token.is(Kind.COMMAND) || !expand(token.text())) {
                return token;
            }
        }
        return null;
    }

    private boolean expand(String name) {
        Macro macro = definitions.macro(name);
        if (macro != null) {
            List<Token> body = macro.with(new Arguments(this).of(macro));
            limits.expansion(body.size());
            push(body);
            return true;
        }
        return conditions.decide(name) || definer.define(name) || joined(name);
    }

    private boolean joined(String name) {
        switch (name) {
            case "input", "include", "subfile", "subimport", "import", "subfileinclude", "InputIfFileExists" -> {
                String first = text(new Arguments(this).fileName());
                String file = name.endsWith("import") ? first + text(new Arguments(this).fileName()) : first;
                inputs.tex(file).ifPresent(text -> {
                    limits.input();
                    // what stands behind the file's last line must not become part of its last word
                    push(new Token(Kind.SPACE, " "));
                    push(new Lexer(text, false));
                });
                return true;
            }
            case "endinput" -> {
                lexer().ifPresent(lexer -> lexer.raw("\0"));
                return true;
            }
            case "makeatletter", "makeatother" -> {
                lexer().ifPresent(lexer -> lexer.atIsLetter(name.equals("makeatletter")));
                return true;
            }
            case "csname" -> {
                push(Token.named(named()));
                return true;
            }
            case "expandafter", "noexpand", "protect", "relax", "unexpanded", "global", "long", "outer", "xspace" -> {
                if (name.equals("xspace")) {
                    spaceBeforeWord();
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** The name between csname and endcsname. */
    String named() {
        StringBuilder name = new StringBuilder();
        for (Token token = next(); token != null && !token.command("endcsname"); token = next()) {
            name.append(token.text());
        }
        return name.toString();
    }

    private void spaceBeforeWord() {
        Token after = raw();
        if (after != null) {
            push(after);
            if (after.is(Kind.CHAR) && !".,;:!?)]'/-~".contains(after.text()) || after.is(Kind.OPEN)) {
                push(new Token(Kind.SPACE, " "));
            }
        }
    }

    /** Tokens with all macros replaced. */
    List<Token> expanded(List<Token> tokens) {
        return within(tokens, () -> {
            List<Token> out = new ArrayList<>();
            for (Token token = next(); token != null; token = next()) {
                out.add(token);
            }
            return out;
        });
    }

    /** The expanded tokens up to the end of the environment that has just begun. */
    List<Token> body(String environment) {
        List<Token> out = new ArrayList<>();
        int depth = 0;
        for (Token token = next(); token != null; token = next()) {
            if (token.command("begin", "end")) {
                String name = text(new Arguments(this).group());
                if (name.equals(environment)) {
                    depth += token.command("begin") ? 1 : -1;
                    if (depth < 0) {
                        return out;
                    }
                }
                out.add(token);
                out.add(new Token(Kind.OPEN, "{"));
                name.codePoints().forEach(c -> out.add(Token.character(Character.toString(c))));
                out.add(new Token(Kind.CLOSE, "}"));
            } else {
                out.add(token);
            }
        }
        return out;
    }

    /** Tokens as plain text: names of files, keys, environments. */
    static String text(List<Token> tokens) {
        StringBuilder out = new StringBuilder();
        tokens.forEach(token -> out.append(token.is(Kind.PARAGRAPH) ? " " : token.source()));
        return out.toString().strip();
    }
}
