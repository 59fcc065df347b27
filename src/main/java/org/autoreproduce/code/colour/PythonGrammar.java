package org.autoreproduce.code.colour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.treesitter.TSLanguage;
import org.treesitter.TSQuery;
import org.treesitter.TreeSitterPython;

/** The grammar of Python and our question to it: which nodes have which colour. Never changes; shared by all texts. */
final class PythonGrammar {
    private static final Set<String> BUILTINS = Set.of("abs", "all", "any", "bool", "bytes", "callable", "chr",
            "classmethod", "complex", "dict", "dir", "divmod", "enumerate", "eval", "filter", "float", "format",
            "frozenset", "getattr", "globals", "hasattr", "hash", "hex", "id", "input", "int", "isinstance",
            "issubclass", "iter", "len", "list", "locals", "map", "max", "min", "next", "object", "open", "ord", "pow",
            "print", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted",
            "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip");
    private static final Set<String> SELVES = Set.of("self", "cls");

    private final TSLanguage language = new TreeSitterPython();
    private final TSQuery query;
    private final List<Rule> rules = new ArrayList<>();

    /** What a capture means: its colour, for these names only where there are any. */
    record Rule(Colour colour, Set<String> names) {
        boolean asksName() {
            return !names.isEmpty();
        }
    }

    PythonGrammar() {
        query = new TSQuery(language, text());
        for (int i = 0; i < query.getCaptureCount(); i++) {
            rules.add(rule(query.getCaptureNameForId(i)));
        }
    }

    TSLanguage language() {
        return language;
    }

    TSQuery query() {
        return query;
    }

    Rule rule(int capture) {
        return rules.get(capture);
    }

    private static Rule rule(String capture) {
        return switch (capture) {
            case "known" -> new Rule(Colour.BUILTIN, BUILTINS);
            case "own" -> new Rule(Colour.SELF, SELVES);
            default -> new Rule(Colour.valueOf(capture.toUpperCase(Locale.ROOT)), Set.of());
        };
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(PythonGrammar.class.getResourceAsStream("python.scm"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
