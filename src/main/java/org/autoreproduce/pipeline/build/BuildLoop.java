package org.autoreproduce.pipeline.build;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.edit.Drafts;
import org.autoreproduce.code.test.TestFiles;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.pipeline.Talk;
import org.autoreproduce.run.env.Requirements;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * AutoReproduce's loop of a code stage (arXiv 2505.20662), with tests before code: stubs and tests, red runs on zeros
 * and noise, code, run, diagnose and edit until every test is green, the part's trial passes, and the research agent
 * finds each requirement met. After the last try the best draft is kept and the stage has failed.
 */
public final class BuildLoop {
    private final StageName stage;
    private final StageContext context;
    private final Part part;
    private final int limit;
    private final Draftsman draftsman;
    private final TestBench tests;
    private final Inspection inspection;
    private Drafts drafts = Drafts.from(SourceTree.EMPTY);
    private int tries;

    /**
     * A loop for one stage run.
     *
     * @param material what the prompts are filled with
     * @param limit    tries at most, from 1
     */
    public BuildLoop(StageName stage, StageContext context, Part part, CodeAgent code, ResearchAgent research,
            Map<String, String> material, int limit) {
        this.stage = stage;
        this.context = context;
        this.part = part;
        this.limit = limit;
        this.draftsman = new Draftsman(code, context, material);
        this.tests = new TestBench(context, part);
        this.inspection = new Inspection(research, context, part, material);
        this.tries = context.tries();
    }

    /** How a loop ended, besides the tree that it saved. */
    public record Built(StageOutcome outcome, ChecksFile record) {}

    /** Builds the part on top of these files. */
    public Built build(SourceTree before) {
        drafts = Drafts.from(before);
        draftsman.guard(new TestFiles().in(before));
        return whileRepliesAreValid(() -> {
            SourceTree tree = before;
            if (!part.tested().isEmpty()) {
                Draftsman.Drawn drawn = draftsman.tests(tree);
                tree = drawn.tree();
                Optional<String> broken = red(drawn, before);
                while (broken.isPresent()) {
                    if (tries >= limit) {
                        return failed(tree, broken.get());
                    }
                    drawn = draftsman.mendTests(tree, broken.get());
                    tree = drawn.tree();
                    broken = red(drawn, before);
                }
                if (tries >= limit) {
                    return failed(tree, "The tests stand, but no try is left for the code.");
                }
            }
            return mend(draftsman.code(tree));
        });
    }

    /**
     * Goes on from code that was there before, because a run of it failed.
     *
     * @param earlier what the stage noted then
     * @param outcome what the run told, for the model
     */
    public Built repair(SourceTree tree, ChecksFile earlier, String outcome) {
        drafts = Drafts.from(tree);
        tests.resume(earlier);
        SortedSet<String> others = new TestFiles().in(tree);
        others.removeAll(earlier.files());
        draftsman.guard(others);
        if (tries >= limit) {
            return failed(tree, outcome);
        }
        return whileRepliesAreValid(() -> mend(repaired(tree, outcome)));
    }

    /** A model that gives no valid reply, however often it is asked, has used its tries; the best draft is kept. */
    private Built whileRepliesAreValid(Supplier<Built> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            if (!e.sentence().key().equals(Talk.INVALID)) {
                throw e;
            }
            note("reply", e.sentence().words());
            context.code().save(drafts.best().tree());
            return built(new StageOutcome.Failed(tries, e.sentence()));
        }
    }

    private Optional<String> red(Draftsman.Drawn stubs, SourceTree before) {
        Optional<String> broken = stubs.refused().or(() -> whereInstalled(() -> tests.red(stubs.tree(), before)));
        note("stubs and tests", broken.orElse("red, as they should be"));
        return broken.map(stubs::told);
    }

    private Built mend(Draftsman.Drawn first) {
        Draftsman.Drawn drawn = first;
        while (true) {
            SourceTree tree = drawn.tree();
            Optional<String> refused = drawn.refused();
            Optional<String> wrong = refused.or(() -> whereInstalled(
                    () -> tests.green(tree).or(() -> part.trial(tree)).or(() -> inspection.faults(tree))));
            note("code", wrong.orElse("passed"));
            if (refused.isEmpty()) {
                drafts = drafts.then(drawn.turn(), tree, wrong.orElse("passed"), tests.score());
            }
            if (wrong.isEmpty()) {
                context.code().save(tree);
                return built(new StageOutcome.Done(tries));
            }
            if (tries >= limit) {
                return failed(drafts.best().tree(), wrong.get());
            }
            drawn = repaired(tree, drawn.told(wrong.get()));
        }
    }

    /** Packages that cannot be had are a fault of the draft that asks for them, and the model's to mend. */
    private static Optional<String> whereInstalled(Supplier<Optional<String>> look) {
        try {
            return look.get();
        } catch (ProblemException e) {
            if (!Requirements.atFault(e)) {
                throw e;
            }
            return Optional.of("requirements.txt: " + e.sentence().words());
        }
    }

    private Draftsman.Drawn repaired(SourceTree tree, String outcome) {
        Draftsman.Drawn drawn = draftsman.repair(tree, outcome);
        if (drawn.touchesTests()) {
            tests.edited(tree, drawn);
        }
        return drawn;
    }

    private Built failed(SourceTree best, String why) {
        context.code().save(best);
        return built(new StageOutcome.Failed(tries, Sentence.of("pipeline.tries", stage.id(), limit, firstLine(why))));
    }

    private Built built(StageOutcome outcome) {
        return new Built(outcome, tests.record(inspection.checks()));
    }

    private void note(String what, String outcome) {
        tries++;
        context.events().tell(new Event.Tried(stage, tries, limit, what + ": " + firstLine(outcome)));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

}
