package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * What is looked for in a text.
 *
 * @param words     the text itself, or a regular expression
 * @param sameCase  capitals matter
 * @param wholeWord nothing that goes on as a word
 * @param regex     the words are a regular expression
 */
public record Search(String words, boolean sameCase, boolean wholeWord, boolean regex) {
    private static final int MOST = 10_000;

    /** A place where it stands, in characters from 0. */
    public record Match(int from, int to) {}

    /**
     * All places, at most 10,000; none for no words. ProblemException where the expression is none.
     *
     * @param stop an expression may take for ever
     */
    public List<Match> in(CharSequence text, Cancellation stop) {
        List<Match> found = new ArrayList<>();
        if (!words.isEmpty()) {
            Matcher matcher = pattern().matcher(new Watched(text, stop));
            while (found.size() < MOST && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new Match(matcher.start(), matcher.end()));
                }
            }
        }
        return found;
    }

    /** What stands in a match's place afterwards; for an expression $1 is its first group. */
    public String replacement(String text, Match match, String by) {
        if (!regex) {
            return by;
        }
        Matcher matcher = pattern().matcher(text);
        try {
            return matcher.find(match.from()) ? expanded(matcher, by) : by;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProblemException(e, Sentence.of("editor.find.replacement", by));
        }
    }

    private static String expanded(Matcher matcher, String by) {
        int before = matcher.start();
        StringBuilder out = new StringBuilder();
        matcher.appendReplacement(out, by);
        // what stands before the match is put in front of it
        return out.substring(before);
    }

    private Pattern pattern() {
        String expression = regex ? words : Pattern.quote(words);
        if (wholeWord) {
            expression = "(?<!\\w)(?:" + expression + ")(?!\\w)";
        }
        try {
            return Pattern.compile(expression,
                    Pattern.MULTILINE | (sameCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw new ProblemException(e, Sentence.of("editor.find.regex", e.getDescription()));
        }
    }

    /** A text whose reader looks up now and then whether to go on. */
    private static final class Watched implements CharSequence {
        private static final int OFTEN = 1 << 12;

        private final CharSequence text;
        private final Cancellation stop;
        private int reads;

        Watched(CharSequence text, Cancellation stop) {
            this.text = text;
            this.stop = stop;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            if (reads % OFTEN == 0) {
                stop.check();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
