package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.TreeDiff;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The review of the turns of one stage run. What was decided stands in the journal, so that a stage run which is gone on
 * with asks for nothing twice: neither the user, nor a model.
 */
final class TurnReview implements Review {
    private final StageName stage;
    private final int run;
    private final Reviewer reviewer;
    private final CodeFolder code;
    private final Past past;
    private final EventLog events;
    private final Cancellation stop;
    private final Map<Integer, Past.Decision> decided;
    private int number;
    private long waited;

    TurnReview(StageName stage, int run, Reviewer reviewer, CodeFolder code, Past past, EventLog events,
            Cancellation stop) {
        this.stage = stage;
        this.run = run;
        this.reviewer = reviewer;
        this.code = code;
        this.past = past;
        this.events = events;
        this.stop = stop;
        this.decided = past.decisions(stage, run);
    }

    /** How long it waited for the user, in milliseconds. */
    long waitedMs() {
        return waited / 1_000_000;
    }

    @Override
    public SourceTree decided(Turn turn, Function<SourceTree, List<String>> faults) {
        number++;
        Optional<SourceTree> before = before(turn);
        if (before.isPresent()) {
            return before.get();
        }
        // what a session went on from without asking is not asked about afterwards: its later calls are paid
        if (!reviewer.wanted() || past.behind(stage, run)) {
            return turn.after();
        }
        events.tell(new Event.Proposed(stage, run, number, code.keep(turn.before()), code.keep(turn.after())));
        SourceTree tree = asked(turn, faults);
        events.tell(new Event.Decided(stage, run, number, code.keep(tree)));
        return tree;
    }

    /** What was decided in an earlier session about the very same turn. */
    private Optional<SourceTree> before(Turn turn) {
        return Optional.ofNullable(decided.get(number))
                .filter(one -> one.before().equals(code.keep(turn.before()))
                        && one.after().equals(code.keep(turn.after())))
                .map(one -> code.kept(one.tree()));
    }

    private SourceTree asked(Turn turn, Function<SourceTree, List<String>> faults) {
        @Nullable
        String problem = null;
        while (true) {
            reviewer.ask();
            events.show(new Live.Proposed(stage, number, turn.before(), turn.after(), turn.prose(), problem));
            long start = System.nanoTime();
            Map<String, String> files;
            try {
                files = all(turn, reviewer.decision(stop));
            } finally {
                waited += System.nanoTime() - start;
            }
            List<String> wrong = SourceTree.faults(files);
            if (wrong.isEmpty()) {
                SourceTree tree = SourceTree.of(files);
                wrong = tree.equals(turn.before()) || tree.equals(turn.after()) ? List.of() : faults.apply(tree);
                if (wrong.isEmpty()) {
                    return tree;
                }
            }
            problem = Sentence.of("pipeline.review.faults", String.join(" ", wrong)).words();
            events.tell(new Event.Problem(problem, true));
        }
    }

    /** The files that the turn leaves alone, and those that were decided about. */
    private static Map<String, String> all(Turn turn, Map<String, String> decision) {
        Map<String, String> files = new TreeMap<>(turn.before().files());
        new TreeDiff().changed(turn.before(), turn.after()).forEach(files::remove);
        files.putAll(decision);
        return files;
    }
}
