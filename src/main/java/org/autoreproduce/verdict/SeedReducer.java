package org.autoreproduce.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.autoreproduce.text.Sentence;

/**
 * Makes of all lines of all full runs one number a seed. The first run that brought a seed to its end gives that seed's
 * number, whatever the number is and however often the seed was run again.
 */
public final class SeedReducer {
    private final List<FullRun> runs;
    private final List<Measurement> lines;
    private final List<Integer> fixedSeeds;

    /**
     * Takes what the runs left behind.
     *
     * @param runs       in the order they began
     * @param fixedSeeds those fixed before the first of them
     */
    public SeedReducer(List<FullRun> runs, List<Measurement> lines, List<Integer> fixedSeeds) {
        this.runs = List.copyOf(runs);
        this.lines = List.copyOf(lines);
        this.fixedSeeds = List.copyOf(fixedSeeds);
    }

    /** One entry for each seed that was fixed or run; or the problem that keeps these lines from being a claim's. */
    public SeedValues reduce(Binding binding) {
        LineReduction reduction = new LineReduction(binding);
        List<SeedValue> values = new ArrayList<>();
        List<SeedValue> notRun = new ArrayList<>();
        for (int seed : seeds()) {
            List<Attempt> attempts = attempts(seed);
            if (attempts.isEmpty()) {
                notRun.add(without(seed, Sentence.of("verdict.seed.notRun", seed)));
                continue;
            }
            Attempt attempt = attempts.stream().filter(Attempt::isFinal).findFirst().orElse(attempts.getLast());
            if (attempt.ending() != FullRun.Ending.FINISHED) {
                values.add(without(seed, attempt.why(seed)));
                continue;
            }
            switch (reduction.of(attempt.run(), seed, linesOf(attempt.run(), seed))) {
                case LineReduction.Number(var value, var from) ->
                    values.add(new SeedValue(seed, value, from, !fixedSeeds.contains(seed), null));
                case LineReduction.NoNumber(var why) -> values.add(without(seed, why));
                case LineReduction.Unusable(var problem) -> {
                    return new SeedValues(binding.claim(), List.of(), problem);
                }
            }
        }
        boolean enough = binding.deterministic() && values.size() >= 2;
        if (!enough) {
            values.addAll(notRun);
        }
        values.sort((a, b) -> Integer.compare(a.seed(), b.seed()));
        return new SeedValues(binding.claim(), values, null);
    }

    private Set<Integer> seeds() {
        Set<Integer> seeds = new TreeSet<>(fixedSeeds);
        runs.forEach(run -> run.seeds().forEach(end -> seeds.add(end.seed())));
        return seeds;
    }

    private List<Attempt> attempts(int seed) {
        return runs.stream().flatMap(run -> run.seeds().stream().filter(end -> end.seed() == seed)
                .map(end -> new Attempt(run.run(), end.ending()))).toList();
    }

    private List<Measurement> linesOf(String run, int seed) {
        return lines.stream().filter(line -> line.run().equals(run) && line.seed() == seed).toList();
    }

    private SeedValue without(int seed, Sentence why) {
        return new SeedValue(seed, null, List.of(), !fixedSeeds.contains(seed), why);
    }

    private record Attempt(String run, FullRun.Ending ending) {
        /** A number that is not one is an answer, too: it is not tried away. */
        boolean isFinal() {
            return ending == FullRun.Ending.FINISHED || ending == FullRun.Ending.NAN;
        }

        Sentence why(int seed) {
            return Sentence.of(switch (ending) {
                case NAN, FINISHED -> "verdict.seed.nan";
                case LIMIT -> "verdict.seed.limit";
                case CRASHED -> "verdict.seed.crashed";
                case STOPPED -> "verdict.seed.stopped";
                case RUNNING -> "verdict.seed.running";
            }, seed, run);
        }
    }
}
