package org.autoreproduce.code.colour;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours that can be told from a line alone: enough for settings, records and notes.
 *
 * @param rules tried in order at every place; the first that matches there colours it
 */
record LineRules(List<Rule> rules) {
    private static final LineRules YAML = new LineRules(List.of(rule("#.*", Colour.COMMENT, true),
            rule("[\\w./-]+(?=\\s*:(\\s|$))", Colour.KEY, true), rule("\"([^\"\\\\]|\\\\.)*\"?", Colour.STRING, false),
            rule("'([^']|'')*'?", Colour.STRING, false),
            rule("[-+]?(\\d[\\d_]*\\.?\\d*([eE][-+]?\\d+)?|\\.\\d+|\\.inf|\\.nan)(?![\\w.])", Colour.NUMBER, true),
            rule("(true|false|null|yes|no|on|off|~)(?!\\w)", Colour.CONSTANT, true)));
    private static final LineRules JSON = new LineRules(List.of(
            rule("\"([^\"\\\\]|\\\\.)*\"(?=\\s*:)", Colour.KEY, false),
            rule("\"([^\"\\\\]|\\\\.)*\"?", Colour.STRING, false),
            rule("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?", Colour.NUMBER, true),
            rule("(true|false|null)(?!\\w)", Colour.CONSTANT, true)));
    private static final LineRules MARKDOWN = new LineRules(List.of(rule("^#{1,6} .*", Colour.HEADING, false),
            rule("`[^`]*`", Colour.STRING, false), rule("^\\s*([-*+]|\\d+\\.)(?= )", Colour.KEYWORD, false),
            rule("^>.*", Colour.COMMENT, false)));
    private static final LineRules PLAIN = new LineRules(List.of(rule("^\\s*#.*", Colour.COMMENT, false)));

    /** Matches at a place; some only where no word goes on. */
    record Rule(Pattern pattern, Colour colour, boolean apart) {}

    static LineRules of(Language language) {
        return switch (language) {
            case YAML -> YAML;
            case JSON -> JSON;
            case MARKDOWN -> MARKDOWN;
            case PYTHON, TEXT -> PLAIN;
        };
    }

    void paint(String line, int offset, Repaint.Canvas canvas) {
        List<Matcher> matchers = rules.stream().map(rule -> rule.pattern.matcher(line)).toList();
        int at = 0;
        while (at < line.length()) {
            int end = at;
            for (int i = 0; i < rules.size() && end == at; i++) {
                Rule rule = rules.get(i);
                boolean fits = !rule.apart || at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
                if (fits && matchers.get(i).region(at, line.length()).useAnchoringBounds(false).lookingAt()) {
                    end = matchers.get(i).end();
                    canvas.paint(offset + at, offset + end, rule.colour);
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private static Rule rule(String pattern, Colour colour, boolean apart) {
        return new Rule(Pattern.compile(pattern), colour, apart);
    }
}
