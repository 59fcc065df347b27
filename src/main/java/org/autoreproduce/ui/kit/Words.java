package org.autoreproduce.ui.kit;

import org.autoreproduce.text.Sentence;

/** Words of the bundle for controls. */
public final class Words {
    private Words() {}

    /** The words behind a key, with these things filled in. */
    public static String of(String key, Object... arguments) {
        return Sentence.of(key, arguments).words();
    }
}
