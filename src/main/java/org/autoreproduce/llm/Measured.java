package org.autoreproduce.llm;

import java.util.regex.Pattern;

/**
 * Marks measured numbers inside a prompt. They are sent, but the hash of a request sees one placeholder for each, so
 * that a recording also answers on a machine whose last digits differ. The marks are two characters of the last
 * private-use plane, which no paper's fonts use.
 */
public final class Measured {
    private static final String OPEN = Character.toString(0x10FFFC);
    private static final String CLOSE = Character.toString(0x10FFFD);
    private static final Pattern MARK = Pattern.compile("[" + OPEN + CLOSE + "]");
    private static final Pattern NUMBER = Pattern.compile(OPEN + "[^" + OPEN + CLOSE + "]*" + CLOSE);

    private Measured() {}

    /** A measured number for a prompt. */
    public static String mark(String number) {
        return OPEN + sent(number) + CLOSE;
    }

    /** The text as it is sent: without marks. For foreign text: so that it cannot bring marks of its own. */
    public static String sent(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    /** The text as it is hashed: every measured number is the same placeholder. */
    public static String canonical(String text) {
        return NUMBER.matcher(text).replaceAll(OPEN + CLOSE);
    }
}
