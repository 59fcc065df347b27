package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Failures failures = new Failures(List.of("/home/someone/p.repro/runs/0004/snapshot"));

    @Test
    void aTracebackGivesExceptionMessageAndTheProgramsOwnFrames() {
        assertThat(failures.parse("""
                /work/env/lib/python3.11/site-packages/x.py:3: UserWarning: old
                Traceback (most recent call last):
                  File "/work/code/main.py", line 40, in <module>
                    main()
                    ~~~~^^
                  File "/work/code/model/net.py", line 12, in <listcomp>
                    return [f(x) for x in y]
                  File "/work/code/model/net.py", line 7, in forward
                    return layer(x)
                  File "/work/env/lib/python3.11/site-packages/torch/nn/linear.py", line 9, in forward
                    raise ValueError()
                numpy.exceptions.AxisError: axis np.int64(3) is out of bounds
                  for <Array object at 0x7f00deadbeef>
                """)).contains(new Failure("AxisError", "axis 3 is out of bounds\n  for <Array object at 0x>",
                List.of(new Failure.Frame("main.py", 40, "<module>"),
                        new Failure.Frame("model/net.py", 7, "forward")),
                null));
    }

    @Test
    void theSameFailureReadsTheSameWithoutASandbox() {
        String text = """
                Traceback (most recent call last):
                  File "%1$s/main.py", line 4, in <module>
                    f()
                FileNotFoundError: [Errno 2] No such file or directory: '%1$s/a/b.csv'
                """;
        assertThat(failures.parse(text.formatted("/work/code")))
                .isEqualTo(failures.parse(text.formatted("/home/someone/p.repro/runs/0004/snapshot"))).get()
                .extracting(Failure::message).asString().endsWith("'a/b.csv'");
    }

    @Test
    void aRaisedAgainExceptionKeepsItsCause() {
        assertThat(failures.parse("""
                Traceback (most recent call last):
                  File "/work/code/a.py", line 2, in f
                    {}["x"]
                KeyError: 'x'

                The above exception was the direct cause of the following exception:

                Traceback (most recent call last):
                  File "/work/code/a.py", line 4, in f
                    raise RuntimeError("no x") from e
                RuntimeError: no x
                """)).contains(new Failure("RuntimeError", "no x", List.of(new Failure.Frame("a.py", 4, "f")),
                new Failure("KeyError", "'x'", List.of(new Failure.Frame("a.py", 2, "f")), null)));
    }

    @Test
    void theLastOfSeveralTracebacksCounts() {
        assertThat(failures.parse("""
                Traceback (most recent call last):
                  File "/work/code/a.py", line 2, in f
                    one()
                ValueError: first
                going on
                Traceback (most recent call last):
                  File "/work/code/a.py", line 9, in g
                    two()
                AssertionError
                """)).contains(new Failure("AssertionError", "", List.of(new Failure.Frame("a.py", 9, "g")), null));
    }

    @Test
    void aFileThatCannotBeParsedIsTold() {
        assertThat(failures.parse("""
                  File "/work/code/main.py", line 3
                    def f(
                         ^
                SyntaxError: '(' was never closed
                """)).contains(new Failure("SyntaxError", "'(' was never closed",
                List.of(new Failure.Frame("main.py", 3, "")), null));
    }

    @Test
    void withoutATracebackTheLastLineIsTheMessage() {
        assertThat(failures.parse("loading\nmain.py: error: unrecognized arguments: --x\n\n")).contains(
                new Failure("", "main.py: error: unrecognized arguments: --x", List.of(), null));
        assertThat(failures.parse("\n")).isEmpty();
    }
}
