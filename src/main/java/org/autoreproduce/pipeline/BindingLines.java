package org.autoreproduce.pipeline;

import java.util.List;
import java.util.function.Predicate;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.verdict.Binding;

/** The lines of a run that bindings make numbers of: those that name a claim, and those that choose a claim's step. */
public final class BindingLines implements Predicate<MetricLine> {
    private final List<Binding> bindings;

    /** For these bindings. */
    public BindingLines(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
    }

    @Override
    public boolean test(MetricLine line) {
        return line.claim() != null || bindings.stream().map(Binding::selection)
                .anyMatch(selection -> selection != null && selection.name().equals(line.name()));
    }
}
