package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.syntax.SyntaxFault;
import org.autoreproduce.code.test.TestReport;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.MetricsReading;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunResult;

/**
 * A stage's way to the generated program: the tree in the project folder, syntax, unit tests and runs of any tree, all
 * but the first two in the sandbox.
 */
public interface Bench {
    /** What the tests are run against. */
    enum Against {
        /** The files as they are. */
        CODE,
        /** Stubs that give zeros. */
        ZEROS,
        /** Stubs that give large random noise. */
        NOISE
    }

    /** A test run: the report, or how the run itself ended where pytest wrote none. */
    record Tested(RunResult run, TestReport report) {}

    /** The program in the project folder. */
    SourceTree current();

    /** The program as that stage left it. */
    SourceTree left(StageName stage);

    /** Keeps a tree in history; equal trees have equal names. */
    String keep(SourceTree tree);

    /** A tree that was kept. */
    SourceTree kept(String name);

    /** Replaces the program in the project folder. */
    void save(SourceTree tree);

    /** What a Python and a YAML parser say of the tree; empty where it is sound. */
    List<SyntaxFault> syntax(SourceTree tree);

    /**
     * Runs the unit tests.
     *
     * @param only ids of the tests to run; empty for all
     */
    Tested test(SourceTree tree, Against against, List<String> only);

    /** Runs the program once, in the given phase for one seed. */
    RunResult run(SourceTree tree, Phase phase, int seed);

    /**
     * The finished run of the program in that phase for that seed, with data, environment and device as they are now;
     * nothing is started.
     */
    Optional<RunResult> finished(SourceTree tree, Phase phase, int seed);

    /** What a run measured, as far as it is wanted; a file that cannot be read to its end is not whole. */
    MetricsReading metrics(String run, Predicate<MetricLine> wanted);
}
