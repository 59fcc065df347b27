package org.autoreproduce.code.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.edit.EditBlock;
import org.autoreproduce.code.edit.EditTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestEditsTest {
    private final SourceTree before = SourceTree.of(Map.of("model.py", "m", "tests/test_a.py", "a", "config.yaml",
            "lr: 1"));

    private TestEdits edits(String prose, EditBlock... blocks) {
        EditTurn turn = new EditTurn(List.of(blocks), prose);
        return TestEdits.of(before, turn, turn.apply(before));
    }

    @Test
    void anEditOfATestNeedsAReasonAndARedRun() {
        EditBlock edit = new EditBlock.Replace("tests/test_a.py", 1, 1, "b\n", 1);
        TestEdits without = edits("It was wrong.", edit);
        assertThat(without.needsRedRun()).isTrue();
        assertThat(without.faults()).singleElement().asString().contains("tests/test_a.py");
        TestEdits with = edits("So.\nREASON: the sum is over rows, see R3\nMore.", edit);
        assertThat(with.faults()).isEmpty();
        assertThat(with.reason()).contains("the sum is over rows, see R3");
        assertThat(with.needsRedRun()).isTrue();
        assertThat(edits("REASON:\n", new EditBlock.Delete("tests/test_a.py", 1)).faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REASON: x", "**REASON:** x", "- REASON: x", "> **REASON**: x"})
    void theReasonMayBeDressedInMarkdown(String prose) {
        assertThat(edits(prose, new EditBlock.Delete("tests/test_a.py", 1)).reason()).contains("x");
    }

    @Test
    void aNewTestNeedsARedRunOnly() {
        TestEdits edits = edits("", new EditBlock.NewFile("tests/test_b.py", "b\n", 1));
        assertThat(edits.added()).containsExactly("tests/test_b.py");
        assertThat(edits.changed()).isEmpty();
        assertThat(edits.faults()).isEmpty();
        assertThat(edits.needsRedRun()).isTrue();
    }

    @Test
    void otherFilesAreNoTests() {
        TestEdits edits = edits("", new EditBlock.NewFile("model.py", "n\n", 1));
        assertThat(edits.needsRedRun()).isFalse();
        assertThat(edits.faults()).isEmpty();
    }

    @Test
    void stubsTakeTheEditedTestsAndSettings() {
        SourceTree stubs = SourceTree.of(Map.of("model.py", "stub", "tests/test_a.py", "old", "tests/test_gone.py", "x",
                "config.yaml", "lr: 0"));
        assertThat(new TestFiles().onStubs(stubs, before.with("extra.py", "x")))
                .isEqualTo(SourceTree.of(Map.of("model.py", "stub", "tests/test_a.py", "a", "config.yaml", "lr: 1")));
        assertThat(new TestFiles().in(stubs)).containsExactly("tests/test_a.py", "tests/test_gone.py");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conftest.py", "tests/helpers.py", "test_x.py", "pytest.ini", "sub/tests/data.csv"})
    void whatDecidesHowTestsRunIsATest(String path) {
        assertThat(new TestFiles().is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.py", "latest.py", "testing.py", "contest.py"})
    void likeNamesAreNot(String path) {
        assertThat(new TestFiles().is(path)).isFalse();
    }
}
