package org.autoreproduce.code.test;

import java.util.Locale;
import org.autoreproduce.text.Sentence;

/** Whether a test may make a requirement green, or why not. */
public enum Standing {
    /** It was red on the stubs, or its config value matters to it. */
    COUNTED("counts"),
    /** It tests shapes, which stubs have too: it holds only for requirements that are about shape. */
    SHAPE_ONLY("is about shapes only, so it does not count for a requirement about values"),
    /** It passes on zeros and on noise. */
    PASSES_ON_STUBS("passes on stubs of zeros and of noise, so it shows nothing; make it fail on wrong values"),
    /** On the stubs it was not red but broken: its file or a fixture could not be set up, or a stub is missing. */
    STUB_BROKEN("cannot run on the stubs; make test and stubs fit, so that it fails by wrong values"),
    /** As it stands now it was not run on the stubs, or skipped there. */
    NO_RED_RUN("was not seen red on the stubs as it stands now"),
    /** Changing the value of a config key that it names does not turn it red. */
    CONFIG_UNCHANGED("still passes when a config value that it names is changed; read that value and compare it"),
    /** The value of a config key that it names was not changed: nobody tried yet, or there is no such key. */
    CONFIG_UNTRIED("names a config key whose value could not be changed; name the keys as they stand in config.yaml"),
    /** Skipped, which is not passed. */
    SKIPPED("is skipped, which is not passed"),
    /** Marked as expected to fail, which is not passed. */
    XFAILED("is marked as expected to fail, which is not passed");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** What a model is told behind the test's name; the same in every language of the user. */
    public String words() {
        return words;
    }

    /** What people are told. */
    public Sentence sentence() {
        return Sentence.of("code.standing." + name().toLowerCase(Locale.ROOT));
    }
}
