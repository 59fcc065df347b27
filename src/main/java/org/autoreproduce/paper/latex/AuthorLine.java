package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A line of an author's command. */
final class AuthorLine {
    /** Signs that are raised even where nobody says so, and small numbers set right behind a word. */
    private static final Pattern MARK = Pattern
            .compile("[*†‡§¶∗⋆★♯♮♣♢♡♠✉¹²³⁰⁴-⁹]|(?<=[\\p{L}.])\\d{1,2}(?:,\\d{1,2})*(?!\\d)");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[,;" + AuthorText.RAISED + AuthorText.APART + "]|\\s(?:and|&)(?=\\s|$)|^(?:and|&)(?=\\s))\\s*");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|II|III|IV)\\.?");
    private static final Pattern SIGNS = Pattern.compile("[" + AuthorText.RAISED + AuthorText.APART + AuthorText.MAIL
            + AuthorText.PLACE + "]");

    private final String text;
    private final List<String> parts;

    AuthorLine(String text) {
        String marked = MARK.matcher(text.strip()).replaceAll(String.valueOf(AuthorText.RAISED));
        this.text = marked.replaceAll("^[ ,;" + AuthorText.APART + "]+", "");
        parts = parts(before(before(this.text, AuthorText.PLACE), AuthorText.MAIL));
    }

    private static String before(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Arrays.stream(BETWEEN.split(text)).map(String::strip).forEach(part -> {
            if (SUFFIX.matcher(part).matches() && !parts.isEmpty()) {
                parts.add(parts.removeLast() + " " + part);
            } else {
                String plain = PersonName.plain(part);
                if (!plain.isEmpty()) {
                    parts.add(plain);
                }
            }
        });
        return parts;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The names from its start up to what is no name. */
    List<String> names() {
        return place()
                ? List.of()
                : parts.stream().takeWhile(part -> !PersonName.place(part)).filter(PersonName::is)
                        .toList();
    }

    /** Whether it begins with a place: by its mark, or by what it says. */
    boolean place() {
        return !text.isEmpty() && (text.charAt(0) == AuthorText.RAISED || Character.isDigit(text.charAt(0))
                && !text.matches("\\d+ ?(?:st|nd|rd|th) .*"))
                || !parts.isEmpty() && PersonName.place(parts.getFirst());
    }

    /** Whether nothing but names stands in it. */
    boolean allNames() {
        return !parts.isEmpty() && !place()
                && parts.stream().allMatch(part -> PersonName.is(part) && !PersonName.state(part));
    }

    /** Whether it ends with a place. */
    boolean ends() {
        return parts.stream().anyMatch(PersonName::place);
    }

    /** Whether a raised mark stands behind a name. */
    boolean marked() {
        return text.indexOf(AuthorText.RAISED) > 0;
    }

    /** Whether the next line goes on with the same list. */
    boolean open() {
        return SIGNS.matcher(text).replaceAll("").strip().matches(".*(?:[,;&]|\\band)");
    }

    /** Whether it holds an address for mail. */
    boolean mail() {
        return text.indexOf(AuthorText.MAIL) >= 0 || text.indexOf('@') >= 0;
    }

    /** Whether from somewhere in it on no names stand. */
    boolean hides() {
        return text.indexOf(AuthorText.PLACE) >= 0;
    }
}
