package org.autoreproduce.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineTest {
    static Stream<Arguments> lines() {
        return Stream.of(Arguments.of("ask -m x", List.of("ask", "-m", "x")), Arguments.of("  ", List.of()),
                Arguments.of(" a\tb\n", List.of("a", "b")), Arguments.of("a 'b c' d", List.of("a", "b c", "d")),
                Arguments.of("a \"b 'c' \\\"d\\\"\"", List.of("a", "b 'c' \"d\"")),
                Arguments.of("a\\ b c", List.of("a b", "c")), Arguments.of("a '' b", List.of("a", "", "b")),
                Arguments.of("x=\"1 2\"3", List.of("x=1 23")), Arguments.of("'a\\b'", List.of("a\\b")),
                Arguments.of("C:\\Programs\\ask.exe", List.of("C:\\Programs\\ask.exe")),
                Arguments.of("echo $HOME; ls | x", List.of("echo", "$HOME;", "ls", "|", "x")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isSplitAsAShellWould(String line, List<String> words) {
        assertThat(CommandLine.words(line)).isEqualTo(words);
    }

    @Test
    void anOpenQuoteIsASentence() {
        assertThatThrownBy(() -> CommandLine.words("a 'b")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("a 'b");
    }
}
