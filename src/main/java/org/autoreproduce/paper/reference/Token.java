package org.autoreproduce.paper.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a sign of an entry.
 *
 * @param start  of its first character in the entry
 * @param end    after its last one
 * @param spaced whether a space stands before it
 * @param shape  its kind: YEAR, N1 to N5 by digits, A for an initial, AA capitals, Aa, Aaa, AxA, a for small letters, else
 *               the sign itself
 */
record Token(String text, int start, int end, boolean spaced, String shape) {
    private static final Pattern TOKEN = Pattern.compile("(?<![\\d.])(?:18|19|20)\\d\\d[a-z]?(?![\\p{L}\\d])"
            + "|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?|\\d+|[^\\s\\p{L}\\d]");
    private static final Pattern YEAR = Pattern.compile("(?:18[5-9]\\d|19\\d\\d|20[0-2]\\d)[a-z]?");
    private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}]");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}+");
    private static final Pattern TWO = Pattern.compile("\\p{Lu}\\p{Ll}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+");
    private static final int LONGEST_NUMBER = 5;

    /** All tokens of an entry. */
    static List<Token> of(String entry) {
        List<Token> all = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(entry);
        int last = 0;
        while (matcher.find()) {
            String text = matcher.group();
            all.add(new Token(text, matcher.start(), matcher.end(), matcher.start() > last || last == 0, shape(text)));
            last = matcher.end();
        }
        return all;
    }

    /** In small letters. */
    String word() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /** A sign that stands around parts, not in them. */
    boolean edge() {
        return SIGN.matcher(text).matches() && "?!+#@".indexOf(text.charAt(0)) < 0;
    }

    boolean sign() {
        return SIGN.matcher(text).matches();
    }

    boolean capital() {
        return shape.startsWith("A");
    }

    /** Whether more brackets are opened than closed among these. */
    static boolean unclosed(List<Token> tokens) {
        return tokens.stream().filter(token -> token.is("(")).count() > tokens.stream().filter(token -> token.is(")"))
                .count();
    }

    private static String shape(String text) {
        if (YEAR.matcher(text).matches() && !text.matches("202[7-9][a-z]?")) {
            return "YEAR";
        }
        if (Character.isDigit(text.codePointAt(0))) {
            return "N" + Math.min(LONGEST_NUMBER, text.length());
        }
        if (SIGN.matcher(text).matches()) {
            return text;
        }
        if (CAPITALS.matcher(text).matches()) {
            return text.length() == 1 ? "A" : "AA";
        }
        if (TWO.matcher(text).matches()) {
            return "Aa";
        }
        if (Character.isUpperCase(text.codePointAt(0))) {
            return NAME.matcher(text).matches() ? "Aaa" : "AxA";
        }
        return Character.isLowerCase(text.codePointAt(0)) ? "a" : "?";
    }
}
