package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Makes one number of the lines that one seed wrote in one run, as the binding says. */
final class LineReduction {
    private final Binding binding;

    LineReduction(Binding binding) {
        this.binding = binding;
    }

    /** What became of a seed's lines. */
    sealed interface Result {}

    /** The number and the lines that it was made of. */
    record Number(BigDecimal value, List<Anchor.Metric> from) implements Result {}

    /** This seed gave none. */
    record NoNumber(Sentence why) implements Result {}

    /** The lines are not what the binding says; no seed's number can be trusted. */
    record Unusable(Sentence problem) implements Result {}

    /** All lines of this run and seed go in, also those of other claims. */
    Result of(String run, int seed, List<Measurement> lines) {
        List<Measurement> named = lines.stream().filter(line -> binding.claim().equals(line.claim())).toList();
        List<Measurement> own = named.stream().filter(this::inPlace).toList();
        Optional<Measurement> otherUnit = own.stream()
                .filter(line -> !Unit.of(line.unit()).equals(Unit.of(binding.unit()))).findFirst();
        if (otherUnit.isPresent()) {
            return unusable("verdict.line.unit", otherUnit.get(), Unit.of(otherUnit.get().unit()).words(),
                    Unit.of(binding.unit()).words());
        }
        if (own.isEmpty()) {
            return none(run, seed, named);
        }
        return switch (binding.reduction()) {
            case SINGLE -> single(seed, own);
            case LAST_STEP -> lastStep(seed, own);
            case BEST_ON_VALIDATION -> bestStep(run, seed, lines, own, Objects.requireNonNull(binding.selection()));
            case MEAN_OVER_SPLITS -> mean(run, seed, own);
        };
    }

    private boolean inPlace(Measurement line) {
        boolean split = binding.reduction() == Reduction.MEAN_OVER_SPLITS
                ? binding.splits().contains(line.split())
                : binding.split().equals(line.split());
        return split && binding.dataset().equals(line.dataset());
    }

    /** A wrong word for data set or split is the usual cause, so it is shown. */
    private Result none(String run, int seed, List<Measurement> named) {
        if (named.isEmpty()) {
            return new NoNumber(Sentence.of("verdict.seed.noLine", seed, run, binding.claim()));
        }
        Measurement line = named.getFirst();
        return new NoNumber(Sentence.of("verdict.seed.otherPlace", seed, run, line.line(),
                String.valueOf(line.dataset()), String.valueOf(line.split()), binding.dataset(), binding.split()));
    }

    private Result single(int seed, List<Measurement> own) {
        return own.size() > 1 ? several(seed, own) : number(seed, own);
    }

    private Result lastStep(int seed, List<Measurement> own) {
        if (own.size() == 1) {
            return number(seed, own);
        }
        long last = Long.MIN_VALUE;
        for (Measurement line : own) {
            Long step = line.step();
            if (step == null) {
                return unusable("verdict.line.noStep", line);
            }
            last = Math.max(last, step);
        }
        return single(seed, at(own, last));
    }

    private Result bestStep(String run, int seed, List<Measurement> all, List<Measurement> own, Selection selection) {
        List<Measurement> choosing = all.stream()
                .filter(line -> selection.name().equals(line.name()) && selection.split().equals(line.split())
                        && (line.dataset() == null || line.dataset().equals(binding.dataset())))
                .filter(line -> line.value() != null && line.step() != null).toList();
        List<Measurement> ofClaim = choosing.stream().filter(line -> binding.claim().equals(line.claim())).toList();
        List<Measurement> candidates = ofClaim.isEmpty()
                ? choosing.stream().filter(line -> line.claim() == null).toList()
                : ofClaim;
        if (candidates.stream().map(Measurement::step).distinct().count() < candidates.size()) {
            return unusable("verdict.line.selections", candidates.getFirst(), selection.name());
        }
        Optional<Measurement> best = candidates.stream().min(order(selection.direction()));
        if (best.isEmpty()) {
            return new NoNumber(Sentence.of("verdict.seed.noSelection", seed, run, selection.name()));
        }
        long step = Objects.requireNonNull(best.get().step());
        List<Measurement> chosen = at(own, step);
        return chosen.isEmpty()
                ? new NoNumber(Sentence.of("verdict.seed.noLineAtStep", seed, run, step))
                : single(seed, chosen);
    }

    /** Best first; of equals the earliest step. */
    private static Comparator<Measurement> order(Direction direction) {
        Comparator<Measurement> byValue = Comparator.comparing(line -> Objects.requireNonNull(line.value()));
        return (direction == Direction.LOWER ? byValue : byValue.reversed())
                .thenComparing(line -> Objects.requireNonNull(line.step()));
    }

    private Result mean(String run, int seed, List<Measurement> own) {
        List<Measurement> ordered = new ArrayList<>();
        for (String split : binding.splits()) {
            List<Measurement> ofSplit = own.stream().filter(line -> split.equals(line.split())).toList();
            if (ofSplit.size() > 1) {
                return several(seed, ofSplit);
            }
            if (ofSplit.isEmpty()) {
                return new NoNumber(Sentence.of("verdict.seed.noSplit", seed, run, split));
            }
            ordered.add(ofSplit.getFirst());
        }
        return number(seed, ordered);
    }

    private static Result number(int seed, List<Measurement> lines) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Measurement line : lines) {
            BigDecimal value = line.value();
            if (value == null) {
                return new NoNumber(Sentence.of("verdict.seed.nan", seed, line.run()));
            }
            numbers.add(value);
        }
        BigDecimal value = numbers.size() == 1 ? numbers.getFirst() : Decimals.mean(numbers);
        return new Number(value, lines.stream().map(line -> new Anchor.Metric(line.run(), line.line())).toList());
    }

    private static List<Measurement> at(List<Measurement> lines, long step) {
        return lines.stream().filter(line -> is(line.step(), step)).toList();
    }

    private static boolean is(@Nullable Long step, long wanted) {
        return step != null && step == wanted;
    }

    private static Result several(int seed, List<Measurement> lines) {
        return unusable("verdict.line.several", lines.get(1), seed);
    }

    private static Result unusable(String key, Measurement line, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(line.run(), line.line()));
        arguments.addAll(List.of(more));
        return new Unusable(Sentence.of(key, arguments.toArray()));
    }
}
