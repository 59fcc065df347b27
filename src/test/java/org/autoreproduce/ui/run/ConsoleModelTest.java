package org.autoreproduce.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.run.Phase;
import org.autoreproduce.ui.run.ConsoleLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console keeps, finds and links. */
class ConsoleModelTest {
    private final ConsoleModel model = new ConsoleModel();

    @Test
    void theOldestLinesGoAndThatIsSaid() {
        ConsoleLines lines = new ConsoleLines(100, 1_000_000);
        lines.add(IntStream.range(0, 100).mapToObj(i -> line("l" + i)).toList());
        assertThat(lines.cut()).isFalse();
        lines.add(List.of(line("last")));
        assertThat(lines.cut()).isTrue();
        assertThat(lines.all()).hasSize(75).last().isEqualTo(line("last"));
    }

    @Test
    void notMoreTextIsKeptThanAsked() {
        ConsoleLines lines = new ConsoleLines(100, 1000);
        lines.add(List.of(line("a".repeat(600)), line("b".repeat(600))));
        assertThat(lines.all()).containsExactly(line("b".repeat(600)));
    }

    @Test
    void colourCodesAndOverwrittenProgressAreDropped() {
        assertThat(ConsoleLine.written(Kind.ERR, "0001", "\u001b[31m10%\r50%\r100%\u001b[0m\r").text())
                .isEqualTo("100%");
    }

    @Test
    void theSearchGoesRoundBothWays() {
        model.told(List.of(line("Loss 1"), line("x"), line("loss 2")));
        model.wantedProperty().set("LOSS");
        assertThat(model.hits()).isEqualTo(2);
        assertThat(model.next(-1, 1)).isZero();
        assertThat(model.next(0, 1)).isEqualTo(2);
        assertThat(model.next(2, 1)).isZero();
        assertThat(model.next(0, -1)).isEqualTo(2);
        model.wantedProperty().set("nowhere");
        assertThat(model.next(0, 1)).isEqualTo(-1);
    }

    @Test
    void aChosenLogStandsInTheSessionsPlaceUntilItIsLeft() {
        KnownRun run = Runs.ended(Path.of("runs", "0003"), Phase.FULL, "a", 0);
        model.told(List.of(line("session")));
        model.choose(run);
        assertThat(model.readingProperty().get()).isTrue();
        assertThat(model.lines()).isEmpty();
        model.logged(List.of(line("log")));
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(model.lines()).containsExactly(line("log"));
        model.choose(null);
        assertThat(model.lines()).containsExactly(line("session"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"  File \"/work/code/main.py\", line 62, in <module>|main.py|62",
            "File \"/p/x.repro/runs/0007/snapshot/lib/a.py\", line 3|lib/a.py|3",
            "  File \"model.py\", line 5, in f|model.py|5",
            "tests/test_data.py:101: AssertionError|tests/test_data.py|101"})
    void aPlaceOfTheProgramIsALink(String text, String file, int line) {
        TracePlace place = TracePlace.in(text).orElseThrow();
        assertThat(place.file()).isEqualTo(file);
        assertThat(place.line()).isEqualTo(line);
        assertThat(text.substring(place.from(), place.to())).contains(Integer.toString(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  File \"/usr/lib/python3/numpy/core.py\", line 4, in x", "File \"<string>\", line 1",
            "File \"../../etc/x.py\", line 1", "nothing", "/usr/lib/a.py:3: warning"})
    void whatIsNotTheProgramsOwnIsNone(String text) {
        assertThat(TracePlace.in(text)).isEmpty();
    }

    @Test
    void everyEndOfARunHasWords() {
        for (var outcome : org.autoreproduce.run.Outcome.values()) {
            Event event = new Event.RunEnded(StageName.RUN, "0001", "full", List.of(0),
                    outcome.name().toLowerCase(java.util.Locale.ROOT), 1);
            assertThat(EventWords.of(event).orElseThrow()).startsWith("run 0001 (full): ").doesNotContain("ui.");
        }
    }

    private static ConsoleLine line(String text) {
        return new ConsoleLine(Kind.OUT, "0001", text);
    }
}
