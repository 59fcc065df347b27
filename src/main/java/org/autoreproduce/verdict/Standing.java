package org.autoreproduce.verdict;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** How a value claim stands before it is judged: with a binding and seeds, or with the reason why there are none. */
sealed interface Standing {
    ValueClaim claim();

    /** It was tried. */
    record Tried(ValueClaim claim, Binding binding, SeedValues values) implements Standing {
        /** Several seeds gave one value, and no binding says that they should. */
        boolean seedChangesNothing() {
            List<?> numbers = values.numbers();
            return numbers.size() > 1 && !binding.deterministic() && new Sample(values.numbers()).constant();
        }

        /** The binding says that the seed has no part, and at least two seeds agree. */
        boolean shownDeterministic() {
            return binding.deterministic() && values.numbers().size() > 1 && new Sample(values.numbers()).constant();
        }
    }

    /** It was not. */
    record Untried(ValueClaim claim, Sentence why) implements Standing {}

    /** Where a claim stands by its bindings and runs. */
    static Standing of(ValueClaim claim, Judging judging) {
        Sentence known = judging.notAttempted().get(claim.id());
        if (known != null) {
            return new Untried(claim, known);
        }
        List<Binding> bindings = judging.bindings().stream().filter(b -> b.claim().equals(claim.id())).toList();
        Optional<Sentence> problem = Optional.ofNullable(problem(claim, bindings));
        if (problem.isEmpty() && judging.runs().isEmpty()) {
            problem = Optional.of(Sentence.of("verdict.why.noRun"));
        }
        if (problem.isPresent()) {
            return new Untried(claim, problem.get());
        }
        SeedValues values = new SeedReducer(judging.runs(), judging.lines(), judging.fixed().seeds())
                .reduce(bindings.getFirst());
        Sentence unusable = values.problem();
        return unusable == null ? new Tried(claim, bindings.getFirst(), values) : new Untried(claim, unusable);
    }

    private static @Nullable Sentence problem(ValueClaim claim, List<Binding> bindings) {
        return switch (bindings.size()) {
            case 0 -> Sentence.of("verdict.why.noBinding", claim.id());
            case 1 -> new BindingRules().problem(claim, bindings.getFirst());
            default -> Sentence.of("verdict.why.manyBindings", claim.id());
        };
    }
}
