package org.autoreproduce.code.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RunReductionTest {
    private static TestResult failed(String id, String message) {
        return new TestResult(id, "tests/test_a.py", 3, "s", List.of("R2"), false, List.of(), TestOutcome.FAILED,
                new Raised("call", "AssertionError", message, List.of(new Frame("tests/test_a.py", 4, "test_x"),
                        new Frame("model.py", 17, "forward"))));
    }

    private static TestReport report(TestResult... tests) {
        return new TestReport(1, true, null, List.of(tests), List.of());
    }

    private static String text(TestReport report) {
        return new RunReduction(number -> "<" + number + ">").text(report);
    }

    @Test
    void tellsOutcomesMessagesAndOurFrames() {
        TestResult passed = new TestResult("tests/test_a.py::test_y", "tests/test_a.py", 9, "s", List.of(), false,
                List.of(), TestOutcome.PASSED, null);
        assertThat(text(report(failed("tests/test_a.py::test_x", "assert 0.25 == 1e-3\n +  where 0.25 = f(x1)"),
                passed))).isEqualTo("""
                        Tests: 1 passed, 1 failed.

                        FAILED tests/test_a.py::test_x [R2]
                          AssertionError
                          assert <0.25> == <1e-3>
                           + where <0.25> = f(x1)
                          at tests/test_a.py:4 in test_x
                          at model.py:17 in forward

                        Passed:
                          tests/test_a.py::test_y
                        """);
    }

    @Test
    void namesWhatCouldNotBeImportedAndWhereARunEnded() {
        TestReport report = new TestReport(1, false, "tests/test_b.py::test_slow", List.of(),
                List.of(new TestReport.Uncollected("tests/test_c.py",
                        new Raised("collect", "ModuleNotFoundError", "No module named 'nothere'", List.of()))));
        assertThat(text(report)).contains("ended within tests/test_b.py::test_slow", "CANNOT IMPORT tests/test_c.py",
                "ModuleNotFoundError (collect)", "No module named 'nothere'");
    }

    @Test
    void staysShort() {
        List<TestResult> many = new ArrayList<>();
        for (int i = 100; i < 140; i++) {
            many.add(failed("tests/test_a.py::test_" + i, "begin " + "x 1.5 ".repeat(5_000) + "end"));
        }
        String text = text(report(many.toArray(TestResult[]::new)));
        assertThat(text.length()).isLessThan(15_000);
        assertThat(text).contains("begin", "[…]", "end", "tests/test_a.py::test_139");
    }

    @Test
    void arraysWithinALineAreFolded() {
        assertThat(text(report(failed("t", "where x = f(array([ 1. ,  2.,\\n        30.]))"))))
                .contains("where x = f(array([<1.> , <2.>, <30.>]))");
    }

    @Provide
    Arbitrary<List<Double>> numbers() {
        return Arbitraries.doubles().between(-2000, 2000).ofScale(4).list().ofMinSize(3).ofMaxSize(200);
    }

    /** Arrays as numpy prints them: padded to the widest number, broken where a line is full. */
    @Property(tries = 300)
    void measuredNumbersNeverShowInWhatIsHashed(@ForAll("numbers") List<Double> numbers) {
        String hashed = new RunReduction(number -> "#").text(report(failed("t", array(numbers))));
        List<Double> others = numbers.stream().map(number -> number * -7.25 + 1).toList();
        assertThat(new RunReduction(number -> "#").text(report(failed("t", array(others))))).isEqualTo(hashed);
    }

    private static String array(List<Double> numbers) {
        List<String> words = numbers.stream().map(String::valueOf).toList();
        int width = words.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder out = new StringBuilder("Not equal\n actual: array([");
        int column = 16;
        for (int i = 0; i < words.size(); i++) {
            if (column + width > 75) {
                out.append("\n        ");
                column = 8;
            }
            out.append(" ".repeat(width - words.get(i).length())).append(words.get(i));
            out.append(i == words.size() - 1 ? "])" : ", ");
            column += width + 2;
        }
        return out + "\n desired: array([1, 2])";
    }
}
