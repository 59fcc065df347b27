package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into sentences, knowing the abbreviations and decimals of papers. Stateless. */
public final class Sentences {
    /** What may end a sentence: its marks, closing quotes and brackets, and space before what can begin one. */
    private static final Pattern END = Pattern
            .compile("[.!?][)\\]”’\"']*[¹²³⁴-⁹]*\\s+(?=[\\p{Lu}\\p{N}\\[(“‘\"•∗*†\\p{Lt}])|\\n+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(\\[])(?:e\\.\\s?g|i\\.\\s?e|et\\s+al|al|cf|vs|resp|approx|w\\.r\\.t|s\\.t|a\\.k\\.a|viz|ca|Figs?|Tabs?|Eqs?|Eqns?"
                    + "|Secs?|Sect|Ch|Chap|Ref|Refs|Alg|Algs|Thm|Prop|Def|Lem|Cor|App|No|Nos|Vol|pp?|Dr|Mr|Mrs|Ms|Prof|St|Jr|Inc|Ltd|[\\p{Lu}])$");

    /**
     * A range of a text.
     *
     * @param start first character
     * @param end   after the last character
     */
    public record Span(int start, int end) {}

    /** The sentences in order, without the space between them; blank text has none. */
    public List<Span> spans(String text) {
        List<Span> all = new ArrayList<>();
        int from = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (text.charAt(end.start()) == '\n' || !abbreviates(text, from, end.start(), end.end())) {
                add(all, text, from, end.end());
                from = end.end();
            }
        }
        add(all, text, from, text.length());
        return all;
    }

    /** The sentence around an offset; the whole text where there is none. */
    public String around(String text, int offset) {
        return spans(text).stream().filter(span -> offset < span.end()).findFirst()
                .map(span -> text.substring(span.start(), span.end())).orElse(text);
    }

    private static boolean abbreviates(String text, int from, int dot, int next) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        Matcher word = ABBREVIATION.matcher(text.substring(Math.max(from, dot - 12), dot));
        if (!word.find()) {
            return false;
        }
        // "as in Vapnik et al. The …": after these a capital word may well begin a sentence
        String what = word.group().strip();
        return !(what.endsWith("al") && text.startsWith("The ", next));
    }

    private static void add(List<Span> all, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            all.add(new Span(start, end));
        }
    }
}
