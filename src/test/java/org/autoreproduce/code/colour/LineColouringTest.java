package org.autoreproduce.code.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineColouringTest {

    @Test
    void settings() {
        assertThat(shown(Language.YAML, "lr: 0.1 # fast\nname: \"a: b\"\non: true\n"))
                .isEqualTo("KEY[lr]PLAIN[: ]NUMBER[0.1]PLAIN[ ]COMMENT[# fast]PLAIN[\n]KEY[name]PLAIN[: ]"
                        + "STRING[\"a: b\"]PLAIN[\n]KEY[on]PLAIN[: ]CONSTANT[true]PLAIN[\n]");
    }

    @Test
    void records() {
        assertThat(shown(Language.JSON, "{\"a\": [-1.5e3, null, \"x\\\"y\"]}"))
                .isEqualTo("PLAIN[{]KEY[\"a\"]PLAIN[: []NUMBER[-1.5e3]PLAIN[, ]CONSTANT[null]PLAIN[, ]"
                        + "STRING[\"x\\\"y\"]PLAIN[]}]");
    }

    @Test
    void notes() {
        assertThat(shown(Language.MARKDOWN, "# Title\n- a `b`"))
                .isEqualTo("HEADING[# Title]PLAIN[\n]KEYWORD[-]PLAIN[ a ]STRING[`b`]");
    }

    @Test
    void anEditPaintsItsLinesAlone() {
        Colouring colouring = new Colourist().colouring(Language.YAML);
        colouring.edit(0, 0, "a: 1\nb: 2\nc: 3\n");
        colouring.repaint();

        colouring.edit(8, 1, "true");

        Repaint repaint = colouring.repaint();
        assertThat(repaint.from()).isEqualTo(5);
        assertThat(repaint.to()).isEqualTo(12);
    }

    @Test
    void whoseNameSaysNothingIsPlain() {
        assertThat(Language.of("Makefile")).isEqualTo(Language.TEXT);
        assertThat(Language.of("code/Main.PY")).isEqualTo(Language.PYTHON);
    }

    private static String shown(Language language, String text) {
        Colouring colouring = new Colourist().colouring(language);
        colouring.edit(0, 0, text);
        return colouring.repaint().spans().stream()
                .map(span -> span.colour() + "[" + text.substring(span.from(), span.to()) + "]")
                .collect(Collectors.joining());
    }
}
