package org.autoreproduce.paper.latex;

import java.util.regex.Pattern;

/** Tells persons' names from the names of places, institutions and notes. */
final class PersonName {
    private static final int LONGEST = 60;
    /** Longer text is taken for a note without a look. */
    private static final int MOST = 300;
    private static final String JOINED = "(?:(?:[dDlLO]|[aA]l|[eE]l|[bB]en|[aA]bd)[-'’])?";
    private static final String WORD = JOINED + "\\p{Lu}[\\p{L}\\p{M}'’‘.‐‑-]*";
    private static final String PARTICLE = "(?:van|von|vom|zu|zur|de|den|der|del|della|dela|di|da|do|dos|das|du|des|la|le|ter|ten|tot|bin|bint|ibn|al|el|ben|af|av|y|e|i|d['’])";
    private static final Pattern NAME = Pattern.compile("(?:(?:" + PARTICLE + " )*" + WORD + " )(?:(?:" + PARTICLE + "|"
            + WORD + ") ){0,5}" + JOINED + "\\p{Lu}[\\p{L}\\p{M}'’‐‑-]*\\p{L}(?: (?:Jr|Sr|II|III|IV)\\.?)?");
    private static final Pattern ONE = Pattern.compile("\\p{Lu}[\\p{Ll}\\p{M}'’-]+");
    private static final Pattern BEFORE = Pattern
            .compile("^(?:\\d+ ?(?:st|nd|rd|th) |(?:and|with|by) |&|(?:Dr|Prof|Mr|Ms|Mrs)\\.? )+");
    private static final Pattern BEHIND = Pattern.compile(
            "(?: |^)(?:(?:(?:Senior|Student|Graduate|Life|Associate) )*(?:Member|Fellow)|IEEE|ACM|OSA|Ph\\. ?D|PhD|M\\. ?D|MD|M\\. ?Sc|MSc|B\\. ?Sc)\\.?$");
    private static final Pattern PLACE = Pattern.compile(
            "(?iU).*(?<![\\p{L}\\d])(?:" + String.join("|", WordList.read("places.txt")) + ")(?![\\p{L}\\d]).*");
    private static final Pattern STATE = Pattern.compile(".* (?:[A-Z]{2}|USA|UAE)");

    private PersonName() {}

    /** A name without what stands around it: titles, degrees, a joining word, brackets. */
    static String plain(String text) {
        if (text.length() > MOST) {
            return text;
        }
        String name = text.replaceAll("\\([^)]*\\)|\\[[^\\]]*]", " ").replaceAll("\\S*@\\S*", " ")
                .replaceAll("\\s+", " ").strip();
        name = BEFORE.matcher(name).replaceFirst("");
        return BEHIND.matcher(name).replaceFirst("").strip();
    }

    /** Whether it is a name of at least two words, and no place's. */
    static boolean is(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches() && !place(text);
    }

    /** Whether it may be all that a person is called, where it is sure that a person stands there. */
    static boolean isOne(String text) {
        return is(text) || text.length() > 2 && text.length() < LONGEST && ONE.matcher(text).matches() && !place(text);
    }

    /** Whether it names a place or institution, or notes something. */
    static boolean place(String text) {
        return text.length() > MOST || PLACE.matcher(text).matches();
    }

    /** Whether it ends like an address in the United States. */
    static boolean state(String text) {
        return STATE.matcher(text).matches();
    }
}
