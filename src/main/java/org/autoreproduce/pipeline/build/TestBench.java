package org.autoreproduce.pipeline.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.autoreproduce.code.Config;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.TreeDiff;
import org.autoreproduce.code.edit.Score;
import org.autoreproduce.code.test.RunReduction;
import org.autoreproduce.code.test.Tallied;
import org.autoreproduce.code.test.TestEdits;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.code.test.TestReport;
import org.autoreproduce.code.test.TestResult;
import org.autoreproduce.code.test.TestRuns;
import org.autoreproduce.code.test.TestTally;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.pipeline.Bench.Against;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.study.Check;
import org.autoreproduce.study.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The unit tests of a part: red on stubs of zeros and of noise before there is code, green on the code, at least one
 * counted test for every testable requirement.
 */
final class TestBench {
    private static final String ABOUT_SHAPE = "(?is).*\\b(shape|dimension|dimensionality|number of (layers|units|features))\\b.*";
    private static final TestReport NOTHING = new TestReport(TestReport.SCHEMA, true, null, List.of(), List.of());

    private final StageContext context;
    private final List<Requirement> requirements;
    private final Set<Id> aboutShape;
    private final RunReduction reduction = new RunReduction(Measured::mark);
    private final SortedSet<String> files = new TreeSet<>();
    private final List<ChecksFile.Edit> edits = new ArrayList<>();
    private SourceTree stubs = SourceTree.EMPTY;
    private TestReport zeros = NOTHING;
    private TestReport noise = NOTHING;
    private Map<String, TestReport> changed = Map.of();
    private @Nullable TestReport code;

    TestBench(StageContext context, Part part) {
        this.context = context;
        this.requirements = part.tested();
        this.aboutShape = requirements.stream().filter(r -> r.statement().matches(ABOUT_SHAPE)).map(Requirement::id)
                .collect(Collectors.toSet());
    }

    /**
     * Runs the new tests against the stubs.
     *
     * @param before the program before stubs and tests came to it
     * @return what is wrong, for the model; empty where the tests can show every requirement
     */
    Optional<String> red(SourceTree withStubs, SourceTree before) {
        files.clear();
        new TreeDiff().changed(before, withStubs).stream().filter(TestBench::isTest).forEach(files::add);
        stubs = withStubs;
        runStubs();
        for (TestReport report : List.of(zeros, noise)) {
            if (!report.uncollected().isEmpty() || !report.complete() || report.tests().isEmpty()) {
                return Optional.of("The tests do not run against the stubs.\n" + reduction.text(report));
            }
        }
        TestTally tally = tally(null);
        List<Id> missing = missing(tally.covered(aboutShape));
        List<String> faults = new ArrayList<>(tally.strangers(context.dossier().requirementIds()));
        if (!missing.isEmpty()) {
            faults.add("No test that counts shows " + names(missing) + ".");
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("\n", faults) + "\n" + tally.objections());
    }

    /** What is wrong with the code by its tests, for the model; empty where every requirement is green. */
    Optional<String> green(SourceTree tree) {
        if (tree.files().keySet().stream().noneMatch(TestBench::isTest)) {
            return Optional.empty();
        }
        TestReport report = context.code().test(tree, Against.CODE, List.of()).report();
        code = report;
        boolean sound = report.complete() && report.uncollected().isEmpty()
                && report.count(TestOutcome.FAILED) + report.count(TestOutcome.ERROR) == 0;
        if (!sound) {
            return Optional.of("The unit tests fail.\n" + reduction.text(report));
        }
        TestTally tally = tally(report);
        List<Id> missing = missing(tally.green(aboutShape));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The unit tests pass, but no test that counts shows " + names(missing) + ".\n"
                        + tally.objections());
    }

    /** Takes up changed or new tests: they are seen on the stubs again, and stand in the report with their reason. */
    void edited(SourceTree before, Draftsman.Drawn drawn) {
        TestEdits what = TestEdits.of(before, drawn.turn(), drawn.tree());
        what.changed().forEach(file -> edits.add(new ChecksFile.Edit(file, what.reason().orElse(""))));
        SortedSet<String> touched = new TreeSet<>(files);
        touched.addAll(what.added());
        touched.addAll(what.changed());
        SourceTree next = stubs;
        for (String file : touched) {
            Optional<String> text = drawn.tree().text(file);
            next = text.isPresent() ? next.with(file, text.get()) : next.without(file);
        }
        files.addAll(touched);
        files.removeIf(file -> !isTest(file) || drawn.tree().text(file).isEmpty());
        stubs = next;
        runStubs();
    }

    /** Takes up what an earlier run of the stage had shown. */
    void resume(ChecksFile earlier) {
        edits.addAll(earlier.edits());
        if (!earlier.stubs().isEmpty()) {
            stubs = context.code().kept(earlier.stubs());
            files.addAll(earlier.files());
            runStubs();
        }
    }

    /** How far the last code came. */
    Score score() {
        TestReport last = code;
        if (last == null) {
            return Score.NONE;
        }
        TestTally tally = tally(last);
        return new Score(tally.passed(), tally.green(aboutShape).size());
    }

    /** What is kept of it all. */
    ChecksFile record(List<Check> checks) {
        List<ChecksFile.Test> tests = new ArrayList<>();
        for (Tallied each : tally(code).tests()) {
            TestResult test = each.test();
            tests.add(new ChecksFile.Test(context.ids().of(Kind.TEST, test.id()), test.id(), test.requirements(),
                    each.standing(), test.outcome()));
        }
        String kept = stubs.files().isEmpty() ? "" : context.code().keep(stubs);
        return new ChecksFile(ChecksFile.SCHEMA, kept, tests, edits, checks);
    }

    private void runStubs() {
        zeros = stubRun(stubs, Against.ZEROS);
        noise = stubRun(stubs, Against.NOISE);
        Map<String, TestReport> byKey = new TreeMap<>();
        Config config = Config.of(stubs);
        for (String key : new TreeSet<>(zeros.tests().stream().flatMap(test -> test.config().stream()).toList())) {
            if (config.setting(key).isPresent()) {
                byKey.put(key, stubRun(stubs.with(Config.PATH, config.mutated(key).text()), Against.ZEROS));
            }
        }
        changed = byKey;
    }

    private TestReport stubRun(SourceTree tree, Against against) {
        return files.isEmpty() ? NOTHING : context.code().test(tree, against, List.copyOf(files)).report();
    }

    /** Only the tests of this part: those of earlier parts were counted there, on stubs of their own. */
    private TestTally tally(@Nullable TestReport report) {
        @Nullable
        TestReport own = report == null
                ? null
                : new TestReport(report.schema(), report.complete(), report.running(),
                        report.tests().stream().filter(test -> files.contains(test.file())).toList(),
                        report.uncollected());
        return TestTally.of(new TestRuns(zeros, List.of(noise), own, changed));
    }

    private List<Id> missing(SortedSet<Id> shown) {
        return requirements.stream().map(Requirement::id).filter(id -> !shown.contains(id)).toList();
    }

    private static String names(List<Id> ids) {
        return ids.stream().map(Id::toString).collect(Collectors.joining(", "));
    }

    private static boolean isTest(String path) {
        return path.startsWith("tests/") && path.endsWith(".py");
    }
}
