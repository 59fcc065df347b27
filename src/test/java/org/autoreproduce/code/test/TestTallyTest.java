package org.autoreproduce.code.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.evidence.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestTallyTest {
    private static final String FILE = "tests/test_a.py";

    private static TestResult test(TestOutcome outcome, String exception, String message) {
        Raised raised = exception.isEmpty() ? null : new Raised("call", exception, message, List.of());
        return new TestResult("t", FILE, 1, "s1", List.of("R1"), false, List.of(), outcome, raised);
    }

    private static final TestResult PASSED = test(TestOutcome.PASSED, "", "");
    private static final TestResult RED = test(TestOutcome.FAILED, "AssertionError", "");

    /** One letter a run: p passed, r red, b broken, i import error, u file not collected, s skipped, - not there. */
    private static TestReport run(char how) {
        TestResult result = switch (how) {
            case 'p' -> PASSED;
            case 'r' -> RED;
            case 'b' -> test(TestOutcome.ERROR, "KeyError", "");
            case 'i' -> test(TestOutcome.FAILED, "ImportError", "");
            case 's' -> test(TestOutcome.SKIPPED, "Skipped", "");
            case 'x' -> test(TestOutcome.XFAILED, "", "");
            default -> null;
        };
        List<TestReport.Uncollected> lost = how == 'u'
                ? List.of(new TestReport.Uncollected(FILE, new Raised("collect", "NameError", "", List.of())))
                : List.of();
        return report(lost, result);
    }

    private static TestReport report(List<TestReport.Uncollected> lost, TestResult... results) {
        List<TestResult> tests = new ArrayList<>(Arrays.asList(results));
        tests.removeIf(java.util.Objects::isNull);
        return new TestReport(1, true, null, tests, lost);
    }

    private static TestReport report(TestResult... results) {
        return report(List.of(), results);
    }

    private static TestResult config(TestResult test, String... keys) {
        return new TestResult(test.id(), test.file(), 1, test.source(), test.requirements(), false, List.of(keys),
                test.outcome(), test.raised());
    }

    @ParameterizedTest
    @CsvSource({"r,r,p,COUNTED", "r,p,p,COUNTED", "p,r,p,COUNTED", "p,p,p,PASSES_ON_STUBS", "p,rp,p,PASSES_ON_STUBS",
            "p,rr,p,COUNTED", "b,b,p,STUB_BROKEN", "b,r,p,COUNTED", "p,b,p,STUB_BROKEN", "i,i,p,STUB_BROKEN",
            "u,u,p,STUB_BROKEN", "-,-,p,NO_RED_RUN", "r,-,p,NO_RED_RUN", "-,r,p,NO_RED_RUN", "s,r,p,NO_RED_RUN",
            "r,r,s,SKIPPED", "r,r,x,XFAILED", "r,r,r,COUNTED", "p,p,r,PASSES_ON_STUBS"})
    void aTestCountsIfItWasRedByValues(char zeros, String noise, char code, Standing standing) {
        List<TestReport> noises = noise.chars().mapToObj(c -> run((char) c)).toList();
        TestTally tally = TestTally.of(new TestRuns(run(zeros), noises, run(code), Map.of()));
        assertThat(tally.tests()).singleElement().extracting(Tallied::standing).isEqualTo(standing);
        boolean green = standing == Standing.COUNTED && code == 'p';
        assertThat(tally.green(Set.of())).hasSize(green ? 1 : 0);
        assertThat(tally.covered(Set.of())).hasSize(standing == Standing.COUNTED ? 1 : 0);
        assertThat(tally.passed()).isEqualTo(green ? 1 : 0);
        assertThat(tally.objections().isEmpty()).isEqualTo(standing == Standing.COUNTED);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"AttributeError,module 'm' has no attribute 'f',STUB_BROKEN",
            "AttributeError,'M' object has no attribute 'w',COUNTED",
            "TypeError,f() missing 1 required positional argument: 'x',STUB_BROKEN",
            "TypeError,f() got an unexpected keyword argument 'y',STUB_BROKEN", "TypeError,'float' is bad,COUNTED",
            "NotImplementedError,later,STUB_BROKEN", "ValueError,singular,COUNTED", "Failed,DID NOT RAISE,COUNTED"})
    void whatTheStubLacksIsNoRed(String exception, String message, Standing standing) {
        TestReport stub = report(test(TestOutcome.FAILED, exception, message));
        TestTally tally = TestTally.of(new TestRuns(stub, List.of(stub), report(PASSED), Map.of()));
        assertThat(tally.tests().getFirst().standing()).isEqualTo(standing);
    }

    @Test
    void anEditedTestMustBeSeenRedAgain() {
        TestResult edited = new TestResult("t", FILE, 1, "s2", List.of("R1"), false, List.of(), TestOutcome.PASSED,
                null);
        TestRuns before = new TestRuns(report(RED), List.of(report(RED)), report(edited), Map.of());
        assertThat(TestTally.of(before).tests().getFirst().standing()).isEqualTo(Standing.NO_RED_RUN);
    }

    @Test
    void aConfigTestCountsIfEveryValueMatters() {
        TestReport base = report(config(PASSED, "a", "b"));
        TestReport red = report(config(RED, "a", "b"));
        assertThat(standing(base, Map.of("a", red, "b", red))).isEqualTo(Standing.COUNTED);
        assertThat(standing(base, Map.of("a", red, "b", run('b')))).isEqualTo(Standing.COUNTED);
        assertThat(standing(base, Map.of("a", red, "b", base))).isEqualTo(Standing.CONFIG_UNCHANGED);
        assertThat(standing(base, Map.of("a", red, "b", run('u')))).isEqualTo(Standing.CONFIG_UNCHANGED);
        assertThat(standing(base, Map.of("a", red))).isEqualTo(Standing.CONFIG_UNTRIED);
    }

    private static Standing standing(TestReport all, Map<String, TestReport> changed) {
        TestTally tally = TestTally.of(new TestRuns(all, List.of(all), all, changed));
        return tally.tests().getFirst().standing();
    }

    @Test
    void shapesCountOnlyForRequirementsAboutShape() {
        TestResult shape = new TestResult("t", FILE, 1, "s", List.of("R1", "R2", "nonsense"), true, List.of(),
                TestOutcome.PASSED, null);
        TestTally tally = TestTally.of(new TestRuns(report(shape), List.of(report(shape)), report(shape), Map.of()));
        assertThat(tally.tests().getFirst().standing()).isEqualTo(Standing.SHAPE_ONLY);
        assertThat(tally.green(Set.of())).isEmpty();
        assertThat(tally.green(Set.of(Id.of("R2")))).containsExactly(Id.of("R2"));
        assertThat(tally.strangers(Set.of(Id.of("R1"), Id.of("R2")))).singleElement().asString().contains("nonsense");
    }

    @Test
    void beforeTheCodeNothingIsGreenButTestsAreWorthSomething() {
        TestTally tally = TestTally.of(new TestRuns(run('r'), List.of(run('r')), null, Map.of()));
        assertThat(tally.covered(Set.of())).containsExactly(Id.of("R1"));
        assertThat(tally.green(Set.of())).isEmpty();
        TestTally passing = TestTally.of(new TestRuns(run('p'), List.of(run('r')), null, Map.of()));
        assertThat(passing.green(Set.of())).isEmpty();
    }

    @Test
    void everyStandingHasWordsForPeople() {
        assertThat(Standing.values()).allSatisfy(each -> assertThat(each.sentence().words()).endsWith("."));
    }
}
