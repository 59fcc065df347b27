package org.autoreproduce.code.colour;

import java.util.Locale;

/** What kinds of things a text holds. */
public enum Colour {
    PLAIN, KEYWORD, STRING, ESCAPE, COMMENT, NUMBER, CONSTANT, FUNCTION, TYPE, DECORATOR, PARAMETER, BUILTIN, SELF, KEY,
    HEADING, FAULT;

    /** Its name in style sheets, as "code-keyword". */
    public String style() {
        return "code-" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether brackets in it are mere text. */
    public boolean prose() {
        return this == STRING || this == ESCAPE || this == COMMENT;
    }
}
