package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.py", "src/net/train.py", "données/été.md", "a b.txt", ".pylintrc", "src/..a/x.py"})
    void ordinaryOnes(String path) {
        assertThat(SafePath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a.py", "a/../b.py", "/etc/passwd", "a//b", "a\\b.py", "C:/a.py", "a\nb.py",
            "nul.txt",
            "a/.git/config", ".GIT/config", "a./b", "a/b ", "a\u202Eyp.py", "a\u200Bb.py", "a\u0000b", "a|b", "a/./b",
            "git~1?", ".gitmodules"})
    void oddOnes(String path) {
        assertThat(SafePath.is(path)).isFalse();
    }
}
