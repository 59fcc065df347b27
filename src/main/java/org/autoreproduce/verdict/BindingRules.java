package org.autoreproduce.verdict;

import java.util.HashSet;
import java.util.Locale;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Which bindings can be judged at all. A model writes them, so a bad one is told in words that it can mend it by. */
public final class BindingRules {
    /** What is wrong with the binding of this claim; null where nothing is. */
    public @Nullable Sentence problem(ValueClaim claim, Binding binding) {
        Unit printed = Unit.of(claim.unit());
        Unit bound = Unit.of(binding.unit());
        if (!printed.equals(bound)) {
            return Sentence.of("verdict.binding.unit", claim.id(), bound.words(), printed.words());
        }
        return switch (binding.reduction()) {
            case BEST_ON_VALIDATION -> selection(binding, binding.selection());
            case MEAN_OVER_SPLITS -> splits(binding);
            case LAST_STEP, SINGLE -> null;
        };
    }

    /** Choosing by the split that is judged, or by one that is called test, makes any number look good. */
    private static @Nullable Sentence selection(Binding binding, @Nullable Selection selection) {
        if (selection == null) {
            return Sentence.of("verdict.binding.noSelection", binding.claim());
        }
        String split = selection.split().strip().toLowerCase(Locale.ROOT);
        if (split.equalsIgnoreCase(binding.split().strip()) || split.startsWith("test")) {
            return Sentence.of("verdict.binding.selectsOnTest", binding.claim(), selection.split());
        }
        return null;
    }

    private static @Nullable Sentence splits(Binding binding) {
        boolean sound = !binding.splits().isEmpty()
                && new HashSet<>(binding.splits()).size() == binding.splits().size();
        return sound ? null : Sentence.of("verdict.binding.noSplits", binding.claim());
    }
}
