package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.autoreproduce.pipeline.BindingLines;
import org.autoreproduce.pipeline.RunFigures;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.FixedTolerances;
import org.autoreproduce.verdict.SeedReducer;
import org.autoreproduce.verdict.SeedValue;
import org.autoreproduce.verdict.SeedValues;

/** What the full runs gave for the claims: whether there is a number at all, never how near it is to the paper's. */
final class Yield {
    private final StageContext context;
    private final FixedTolerances fixed;
    private final List<Binding> bindings;

    Yield(StageContext context, FixedTolerances fixed) {
        this.context = context;
        this.fixed = fixed;
        this.bindings = context.dossier().bindings();
    }

    /** The claims for which no seed gave a number, with what is known of it, for the model; empty where there are none. */
    Optional<String> missing(List<RunsFile.Entry> entries) {
        List<RunsFile.Entry> full = entries.stream().filter(entry -> entry.phase() == Phase.FULL).toList();
        List<RunFigures> figures = full.stream()
                .map(entry -> RunFigures.of(entry, context.code().metrics(entry.run(), new BindingLines(bindings))))
                .toList();
        SeedReducer reducer = new SeedReducer(figures.stream().map(RunFigures::run).toList(),
                figures.stream().flatMap(figure -> figure.lines().stream()).toList(), fixed.seeds());
        List<String> faults = new ArrayList<>();
        for (Binding binding : bindings) {
            SeedValues values = reducer.reduce(binding);
            if (values.numbers().isEmpty()) {
                faults.add("Claim " + binding.claim() + " got no number from any seed: " + why(values, full));
            }
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", faults));
    }

    /** Without the numbers of runs: they differ from machine to machine, and this goes into a request. */
    private static String why(SeedValues values, List<RunsFile.Entry> full) {
        if (full.stream().allMatch(entry -> entry.outcome() != Outcome.OK)) {
            return "each run was ended by a limit ("
                    + full.stream().map(entry -> entry.outcome().name().toLowerCase(java.util.Locale.ROOT)).distinct()
                            .sorted().collect(Collectors.joining(", "))
                    + ").";
        }
        Sentence problem = values.problem();
        if (problem != null) {
            return switch (problem.key()) {
                case "verdict.line.several" -> "there are several lines where its binding asks for one.";
                case "verdict.line.unit" -> "its lines have another unit than its binding.";
                case "verdict.line.noStep" -> "its lines have no step.";
                default -> "its lines are not what its binding says.";
            };
        }
        boolean nan = values.seeds().stream().map(SeedValue::without).filter(Objects::nonNull)
                .anyMatch(why -> why.key().equals("verdict.seed.nan"));
        return nan ? "the value is no finite number." : "no line fits its binding in phase full.";
    }
}
