package org.autoreproduce.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.autoreproduce.code.Setting.Kind;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    private static final String TEXT = """
            # the whole of it: ünï 😀
            seed: 3
            train:
              lr: 1e-3   # A4
              epochs: 20
              schedule: "cosine"  # as W1
              note:
            hidden: [64, 32]  # two
            names:
              - a
              - 'b c'
            ratio.test: .5
            shuffle: True
            text: |
              long
              lines
            last: plain words
            """;
    private final Config config = new Config(TEXT);

    @Test
    void valuesStandUnderFlatKeys() {
        assertThat(config.settings().keySet()).containsExactly("hidden", "last", "names", "ratio.test", "seed",
                "shuffle", "text", "train.epochs", "train.lr", "train.note", "train.schedule");
        assertThat(config.setting("train.lr")).contains(new Setting("train.lr", "1e-3", Kind.DECIMAL, 4));
        assertThat(config.setting("train.schedule")).contains(new Setting("train.schedule", "cosine", Kind.TEXT, 6));
        assertThat(config.setting("hidden")).contains(new Setting("hidden", "[64, 32]", Kind.LIST, 8));
        assertThat(config.setting("names").orElseThrow().text()).isEqualTo("[a, 'b c']");
        assertThat(config.setting("text").orElseThrow().text()).isEqualTo("long\nlines\n");
        assertThat(config.lacking(List.of("seed", "dropout", "train.lr"))).containsExactly("dropout");
    }

    @ParameterizedTest
    @CsvSource({"seed,3,7", "train.lr,1e-3,1.002", "train.epochs,20,41", "ratio.test,.5,2.0", "shuffle,True,False",
            "hidden,64,129", "names,- a,- a_changed", "train.schedule,\"cosine\",\"cosine_changed\"",
            "last,plain words,plain words_changed", "train.note,note:,note: 1"})
    void aMutationChangesItsPlaceAndNothingElse(String key, String old, String changed) {
        assertThat(config.mutated(key).text()).isEqualTo(TEXT.replaceFirst(java.util.regex.Pattern.quote(old),
                changed));
    }

    @Test
    void everyMutationIsReadAgainAsAnotherValue() {
        for (String key : config.settings().keySet()) {
            Config mutated = config.mutated(key);
            assertThat(mutated.setting(key)).isPresent().isNotEqualTo(config.setting(key));
            assertThat(mutated.settings().keySet()).isEqualTo(config.settings().keySet());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "-1.0,1.0", "0,1", "-3,-5", "1e300,1.5", "0.1,1.2", ".inf,1.0", "~,1", "yes,no", "OFF,On",
            "'''a''','''a_changed'''", "2020-01-01,2020-01-01_changed", "1_000,2001", "-.5,0.0", "1e-300,1.0"})
    void noNumberIsItsOwnMutation(String old, String changed) {
        assertThat(new Config("k: " + old + "\n").mutated("k").text()).isEqualTo("k: " + changed + "\n");
    }

    @Test
    void aValueIsReplacedWithoutTouchingTheRest() {
        assertThat(config.with("names", "[x]").text()).isEqualTo(TEXT.replace("- a\n  - 'b c'", "[x]"));
        assertThat(config.with("hidden", "[1, [2]]").text()).isEqualTo(TEXT.replace("[64, 32]", "[1, [2]]"));
        assertThat(config.with("text", "short").setting("last")).isPresent();
        assertThat(new Config("a: []\n").mutated("a").text()).isEqualTo("a: [1]\n");
        assertThatIllegalArgumentException().isThrownBy(() -> config.with("nothere", "1"));
    }

    @Test
    void anEmptyFileHasNoSettings() {
        assertThat(new Config("# nothing\n").settings()).isEmpty();
        assertThat(Config.of(SourceTree.EMPTY).settings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\na: 2\n", "a: {b: 1}\na.b: 2\n", "- 1\n", "a: [1\n", "a: 1\n---\nb: 2\n", "words\n",
            "a: \"x\n", "a: 1\n b: 2\n"})
    void whatIsNoConfigIsToldWithItsLine(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new Config(text)).satisfies(
                e -> assertThat(e.sentence().key()).isEqualTo("code.config.unreadable"))
                .withMessageMatching("(?s).*line [1-9].*");
    }
}
