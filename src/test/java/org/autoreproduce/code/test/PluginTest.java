package org.autoreproduce.code.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.autoreproduce.code.PythonModule;
import org.autoreproduce.code.RealPython;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginTest {
    @TempDir
    Path folder;

    private Path code() throws IOException {
        Files.createDirectories(folder.resolve("code/tests"));
        Files.createDirectories(folder.resolve("out"));
        new PythonModule().copyTo(folder.resolve("module"));
        return folder.resolve("code");
    }

    private void file(String path, String text) throws IOException {
        Files.writeString(code().resolve(path), text);
    }

    private String tests(RealPython python, String stub, String... more) throws IOException {
        Path json = folder.resolve("out/tests.json");
        Files.deleteIfExists(json);
        Map<String, String> env = new TreeMap<>(PythonModule.TEST_ENVIRONMENT);
        env.put("PYTHONPATH", folder.resolve("module").toString());
        env.put(PythonModule.TESTS, json.toString());
        if (!stub.isEmpty()) {
            env.put(PythonModule.STUB, stub);
        }
        List<String> arguments = new ArrayList<>(PythonModule.TEST_ARGUMENTS);
        arguments.addAll(List.of(more));
        python.run(code(), env, "", arguments.toArray(String[]::new));
        return Files.readString(json);
    }

    @Test
    void writesWhatEveryTestDid() throws IOException {
        RealPython python = RealPython.having("pytest");
        file("model.py", """
                def half(x):
                    if x is None:
                        raise ValueError(f"nothing at {object()!r}")
                    return x
                """);
        file("tests/test_model.py", """
                import pytest
                from model import half

                @pytest.fixture
                def broken():
                    raise KeyError("k")

                @pytest.mark.requirement("R7", "R2")
                @pytest.mark.config("lr")
                def test_half():
                    assert half(3) == 1.5

                @pytest.mark.shape
                def test_none():
                    half(None)

                def test_fixture(broken):
                    pass

                @pytest.mark.xfail
                def test_expected():
                    pass

                @pytest.mark.xfail(strict=True)
                def test_strict():
                    pass

                @pytest.mark.skip
                def test_skipped():
                    pass

                @pytest.mark.parametrize("x", [2, 1])
                def test_many(x):
                    assert half(x) == x
                """);
        file("tests/test_import.py", "import nothere\n");
        String json = tests(python, "");
        TestReport report = TestReport.read(json);
        assertThat(report.complete()).isTrue();
        assertThat(report.tests()).extracting(t -> t.id().substring(21) + " " + t.outcome()).containsExactly(
                "test_expected XFAILED", "test_fixture ERROR", "test_half FAILED", "test_many[1] PASSED",
                "test_many[2] PASSED", "test_none FAILED", "test_skipped SKIPPED", "test_strict XFAILED");
        TestResult half = report.test("tests/test_model.py::test_half").orElseThrow();
        assertThat(half.requirements()).containsExactly("R2", "R7");
        assertThat(half.config()).containsExactly("lr");
        assertThat(half.file()).isEqualTo("tests/test_model.py");
        assertThat(half.line()).isEqualTo(8);
        assertThat(half.raised().message()).startsWith("assert 3 == 1.5");
        TestResult none = report.test("tests/test_model.py::test_none").orElseThrow();
        assertThat(none.shape()).isTrue();
        assertThat(none.raised().frames()).containsExactly(new Frame("tests/test_model.py", 15, "test_none"),
                new Frame("model.py", 3, "half"));
        assertThat(none.raised().message()).isEqualTo("nothing at <object object at 0x…>");
        assertThat(report.uncollected()).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo("tests/test_import.py");
            assertThat(file.raised().exception()).isEqualTo("ModuleNotFoundError");
            assertThat(file.raised().frames()).containsExactly(new Frame("tests/test_import.py", 1, "<module>"));
        });
        assertThat(json).doesNotContain(folder.toString());
        assertThat(tests(python, "")).isEqualTo(json);
    }

    @Test
    void aRunThatIsKilledNamesItsTest() throws IOException {
        RealPython python = RealPython.having("pytest");
        file("tests/test_end.py", "import os\ndef test_a():\n    pass\ndef test_b():\n    os._exit(9)\n");
        TestReport report = TestReport.read(tests(python, ""));
        assertThat(report.complete()).isFalse();
        assertThat(report.running()).isEqualTo("tests/test_end.py::test_b");
        assertThat(report.tests()).extracting(TestResult::outcome).containsExactly(TestOutcome.PASSED);
    }

    @Test
    void aBrokenConftestIsAFileThatCannotBeCollected() throws IOException {
        RealPython python = RealPython.having("pytest");
        file("tests/conftest.py", "import nothere\n");
        file("tests/test_a.py", "def test_a():\n    pass\n");
        TestReport report = TestReport.read(tests(python, ""));
        assertThat(report.uncollected()).extracting(TestReport.Uncollected::file).containsExactly("tests/conftest.py");
        assertThat(report.uncollected().getFirst().raised().exception()).isEqualTo("ModuleNotFoundError");
    }

    @Test
    void editingATestOrItsConftestMakesItAnotherTest() throws IOException {
        RealPython python = RealPython.having("pytest");
        file("tests/test_a.py", "def test_a():\n    pass\n");
        String first = source(tests(python, ""));
        file("model.py", "x = 1\n");
        assertThat(source(tests(python, ""))).isEqualTo(first);
        file("conftest.py", "x = 1\n");
        String second = source(tests(python, ""));
        assertThat(second).isNotEqualTo(first);
        file("tests/test_a.py", "def test_a():\n    assert True\n");
        assertThat(source(tests(python, ""))).isNotIn(first, second);
    }

    private static String source(String json) {
        return TestReport.read(json).tests().getFirst().source();
    }

    @Test
    void stubsShowWhichTestsCount() throws IOException {
        RealPython python = RealPython.having("pytest", "numpy");
        String stub = "import autoreproduce\ndef double(x):\n    return autoreproduce.fill(x.shape, like=x)\n";
        file("model.py", stub);
        file("tests/test_double.py", """
                import numpy as np
                import pytest
                from model import double

                @pytest.mark.requirement("R1")
                def test_values():
                    np.testing.assert_allclose(double(np.array([1.0, 2.0])), [2.0, 4.0])

                @pytest.mark.requirement("R2")
                def test_idle():
                    assert np.isfinite(double(np.ones(3))).all()

                @pytest.mark.shape
                @pytest.mark.requirement("R3")
                def test_shape():
                    assert double(np.ones((2, 3))).shape == (2, 3)
                """);
        TestReport zeros = TestReport.read(tests(python, "zeros"));
        TestReport noise = TestReport.read(tests(python, "noise"));
        assertThat(noise.tests().get(2).raised().message()).contains("Max absolute difference:", "actual: array([");
        assertThat(TestReport.read(tests(python, "")).tests().get(1).raised().exception())
                .isEqualTo("NotImplementedError");
        file("model.py", "def double(x):\n    return 2 * x\n");
        TestReport code = TestReport.read(tests(python, ""));
        TestTally tally = TestTally.of(new TestRuns(zeros, List.of(noise), code, Map.of()));
        assertThat(tally.tests()).extracting(Tallied::standing).containsExactly(Standing.PASSES_ON_STUBS,
                Standing.SHAPE_ONLY, Standing.COUNTED);
        assertThat(tally.green(java.util.Set.of())).hasToString("[R1]");
    }

    @Test
    void oldAndNewWordsOfPytestAndNumpyAreTheSame() throws IOException {
        RealPython python = RealPython.any();
        String script = """
                from autoreproduce._plain import plain
                pairs = [
                    ("assert np.float64(0.3) == np.int64(2)", "assert 0.3 == 2"),
                    ("is np.True_ in [np.str_('a'), np.float32(1e-06)]", "is True in ['a', 1e-06]"),
                    ("DID NOT RAISE <class 'numpy.linalg.LinAlgError'>", "DID NOT RAISE LinAlgError"),
                    ("assert a == b\\n\\n  At index 0\\n  Use -vv to get more diff\\n", "assert a == b\\n  At index 0"),
                    ("Mismatched elements: 1 / 2 (50%)\\nMismatch at index:\\n [1]: 1.0 (ACTUAL), 2.0 (DESIRED)\\n"
                     "Max absolute difference among violations: 1.\\n ACTUAL: array([1.])\\n DESIRED: array([2.])",
                     "Mismatched elements: 1 / 2 (50%)\\nMax absolute difference: 1.\\n x: array([1.])\\n y: array([2.])"),
                    ("in /usr/lib/python3.11/json/decoder.py", "in /opt/python/lib/python3.13/json/decoder.py"),
                    ("<A object at 0x7f11edc17200>", "<A object at 0x55d0aa>"),
                ]
                for new, old in pairs:
                    print(plain(new) == plain(old), plain(old))
                """;
        code();
        RealPython.Ended ended = python.run(code(), Map.of("PYTHONPATH", folder.resolve("module").toString(),
                "PYTHONIOENCODING", "utf-8"), "", "-B", "-c", script);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).doesNotContain("False").contains("True assert 0.3 == 2",
                "True in …/decoder.py", "actual: array([1.])");
    }

    @Test
    void aBrokenOrNewerReportIsAProblemForTheUser() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> TestReport.read("{"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> TestReport.read("[]"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> TestReport.read("""
                {"schema": 2, "complete": true, "tests": [], "uncollected": []}""")).withMessageContaining("2");
    }
}
