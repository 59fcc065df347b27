package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.BindingLines;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.build.Part;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.MetricsReading;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunResult;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.verdict.Binding;

/** The whole program: training, evaluation, all phases. Its trial is a dry run whose metrics lines keep to the bindings. */
final class ExperimentPart implements Part {
    private final StageContext context;
    private final List<Requirement> tested;
    private final List<Requirement> checked;
    private final List<Binding> bindings;
    private final String summary;
    private final String probe;
    private final Reduction reduction = new Reduction();

    ExperimentPart(StageContext context, Briefing briefing) {
        this.context = context;
        this.checked = context.dossier().requirements(Area.DATA, Area.EXPERIMENT);
        this.tested = checked.stream().filter(r -> r.area() == Area.EXPERIMENT).filter(Requirement::testable).toList();
        this.bindings = context.dossier().bindings();
        this.summary = briefing.text(context.dossier().text(Artefact.EXPERIMENT));
        this.probe = Probe.words(context.dossier(), briefing);
    }

    @Override
    public String words() {
        return "the experiment: training and evaluation in the files that the plan names for them, and main.py with all its phases "
                + "(probe, smoke, capped, full)";
    }

    @Override
    public List<Requirement> tested() {
        return tested;
    }

    @Override
    public List<Requirement> checked() {
        return checked;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String probe() {
        return probe;
    }

    @Override
    public Optional<String> trial(SourceTree tree) {
        int seed = context.dossier().firstSeed();
        RunResult result = context.code().run(tree, Phase.SMOKE, seed);
        if (result.outcome() != Outcome.OK) {
            return Optional.of("The dry run (phase smoke) failed.\n" + reduction.of(result));
        }
        MetricsReading metrics = context.code().metrics(result.run(), new BindingLines(bindings));
        List<String> faults = new ArrayList<>();
        metrics.bad().stream().limit(5)
                .forEach(bad -> faults.add("Line " + bad.number() + " of the metrics is none: " + bad.reason() + "."));
        bindings.forEach(binding -> fault(binding, metrics.lines()).ifPresent(faults::add));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional
                        .of("The dry run (phase smoke) ended well, but its metrics lines do not keep to the bindings.\n"
                                + String.join("\n", faults));
    }

    private static Optional<String> fault(Binding binding, List<MetricLine> lines) {
        List<MetricLine> own = lines.stream().filter(line -> binding.claim().toString().equals(line.claim())).toList();
        if (own.isEmpty()) {
            return Optional.of("No line names the claim " + binding.claim() + ".");
        }
        return own.stream().filter(line -> !fits(binding, line)).findFirst()
                .map(line -> ("A line of claim %s (%s:%d) has "
                        + "dataset=%s, split=%s, unit=%s; its binding says dataset=%s, split=%s, unit=%s.")
                        .formatted(binding.claim(),
                                line.file(), line.line(), line.dataset(), line.split(), line.unit(), binding.dataset(),
                                binding.splits().isEmpty() ? binding.split() : binding.splits(), binding.unit()));
    }

    private static boolean fits(Binding binding, MetricLine line) {
        boolean split = binding.splits().isEmpty()
                ? binding.split().equals(line.split())
                : binding.splits().contains(String.valueOf(line.split()));
        return split && binding.dataset().equals(line.dataset()) && Objects.equals(binding.unit(), line.unit());
    }
}
