package org.autoreproduce.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for the user: a key of the one bundle ({@code messages.properties} beside this class) and what is filled
 * in. Kept apart from its words so that tests and programs can tell sentences apart.
 *
 * @param key       a key of the bundle
 * @param arguments filled into {0}, {1}, …; never a secret
 */
public record Sentence(String key, List<Object> arguments) {
    private static final String BUNDLE = "org.autoreproduce.text.messages";

    /** Copies the arguments. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence with the given arguments. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** The words, in the user's language where the bundle has it. */
    public String words() {
        String pattern = ResourceBundle.getBundle(BUNDLE).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.stream().map(String::valueOf).toArray());
    }
}
