package org.autoreproduce.pipeline.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;

class SwapTest {
    private static final List<Assumption> ASSUMED = List.of(assumed("A1", "width", "64"),
            assumed("A2", "paper", "none"));

    private static Assumption assumed(String id, String key, String value) {
        return new Assumption(Id.of(id), null, "It is " + value + ".", key, value, Assumption.Source.JUDGEMENT, null,
                null, "Usual.", "code agent");
    }

    private static List<Command.Edit> edits(String key, String value) {
        return new Swap(key, value).edits("moats.repro", ASSUMED, "width: 64  # A1\nlr: 0.1\n");
    }

    @Test
    void planAndProgramGetTheValue() {
        assertThat(edits("width", "128")).extracting(Command.Edit::path).containsExactly("plan/assumptions.json",
                "code/config.yaml");
        assertThat(edits("width", "128").getLast().text()).isEqualTo("width: 128  # A1\nlr: 0.1\n");
        assertThat(edits("width", "128").getFirst().text()).contains("128", "HUMAN", "none");
    }

    @Test
    void aValueThatIsThereNeedsNothing() {
        assertThat(edits("width", "64")).isEmpty();
    }

    @Test
    void whatTheProgramDoesNotReadCannotBeSwapped() {
        for (String key : List.of("lr", "paper", "height")) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> edits(key, "1"))
                    .withMessageContaining(key).withMessageContaining("moats.repro").withMessageContaining("width");
        }
    }

    @Test
    void theFoldersNameIsOneOfEverySystem() {
        assertThat(new Swap("a/b", "x \u00e9 <*>").suffix()).isEqualTo("-swap-a-b-x-");
    }
}
