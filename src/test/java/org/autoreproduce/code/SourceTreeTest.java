package org.autoreproduce.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTest {
    @ParameterizedTest
    @ValueSource(strings = {"../a.py", "a/../b.py", "/a.py", "a//b.py", ".git/config.txt", ".hidden.py", "a\\b.py",
            "C:a.py", "a.exe", "a", "", "tests/.env.txt", "a b.py", "x/", "a/b/c/d/e/f/g.py", "autoreproduce.py",
            "autoreproduce/metric.py", "AutoReproduce.py", "a.py/", "ä.py"})
    void refusesPathsThatCouldDoHarm(String path) {
        assertThat(SourceTree.faults(Map.of(path, "x"))).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> SourceTree.EMPTY.with(path, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.py", "tests/test_a.py", "config.yaml", "requirements.txt", "a/b/c.csv", "README.md",
            "my_autoreproduce.py"})
    void takesOrdinaryPaths(String path) {
        assertThat(SourceTree.EMPTY.with(path, "x").text(path)).contains("x\n");
    }

    @Test
    void refusesWhatADiskCouldNotHold() {
        assertThat(SourceTree.faults(Map.of("Model.py", "", "model.py", ""))).hasSize(1);
        assertThat(SourceTree.faults(Map.of("a.py", "", "a.py/b.py", ""))).hasSize(1);
        assertThat(SourceTree.faults(Map.of("a.py", "x\0y"))).hasSize(1);
        assertThat(SourceTree.faults(Map.of("a.py", "\ud800"))).hasSize(1);
        assertThat(SourceTree.faults(Map.of("a.py", "x\n".repeat(10_000)))).hasSize(1);
        assertThat(SourceTree.faults(Map.of("a.py", "x\n".repeat(9_999)))).isEmpty();
    }

    @Test
    void keepsOneFormOfLineEnds() {
        SourceTree unix = SourceTree.of(Map.of("a.py", "x\ny\n"));
        assertThat(SourceTree.of(Map.of("a.py", "x\r\ny"))).isEqualTo(unix);
        assertThat(SourceTree.of(Map.of("a.py", "x\r\ny")).hash()).isEqualTo(unix.hash());
        assertThat(unix.lines("a.py")).containsExactly("x", "y");
        assertThat(SourceTree.of(Map.of("a.py", "")).lines("a.py")).isEqualTo(List.of());
        assertThat(SourceTree.of(Map.of("a.py", "\n")).lines("a.py")).containsExactly("");
    }

    @Test
    void hashTellsNameAndTextApart() {
        String hash = SourceTree.of(Map.of("a.py", "x")).hash();
        assertThat(SourceTree.of(Map.of("b.py", "x")).hash()).isNotEqualTo(hash);
        assertThat(SourceTree.of(Map.of("a.py", "y")).hash()).isNotEqualTo(hash);
        assertThat(SourceTree.of(Map.of("a.py", "x", "b.py", "")).without("b.py").hash()).isEqualTo(hash);
    }

    @Test
    void numbersLinesFromOneInAFixedWidth() {
        SourceTree tree = SourceTree.of(Map.of("a.py", "x = 1\n\n\ty\n" + "z\n".repeat(100)));
        assertThat(tree.numbered("a.py").lines()).startsWith("   1|x = 1", "   2|", "   3|\ty")
                .endsWith(" 103|z").hasSize(103);
        assertThat(SourceTree.of(Map.of("b.py", "q", "a.py", "")).numbered())
                .isEqualTo("=== a.py (0 lines)\n\n=== b.py (1 lines)\n   1|q\n\n");
    }

    @Test
    void diffShowsChangesAdditionsAndRemovals() {
        SourceTree before = SourceTree.of(Map.of("a.py", "1\n2\n3\n", "old.py", "x\n", "same.py", "s\n"));
        SourceTree after = SourceTree.of(Map.of("a.py", "1\ntwo\n3\n", "new.py", "n\n", "same.py", "s\n"));
        TreeDiff diff = new TreeDiff();
        assertThat(diff.changed(before, after)).containsExactly("a.py", "new.py", "old.py");
        assertThat(diff.unified(before, after)).isEqualTo("""
                --- a/a.py
                +++ b/a.py
                @@ -1,3 +1,3 @@
                 1
                -2
                +two
                 3
                --- /dev/null
                +++ b/new.py
                @@ -0,0 +1,1 @@
                +n
                --- a/old.py
                +++ /dev/null
                @@ -1,1 +0,0 @@
                -x
                """);
        assertThat(diff.unified(after, after)).isEmpty();
    }
}
