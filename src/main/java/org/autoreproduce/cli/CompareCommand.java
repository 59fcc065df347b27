package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Comparisons;
import org.autoreproduce.pipeline.assembly.VariantKind;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.report.compare.ComparisonJson;
import org.autoreproduce.report.compare.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts reproductions of one paper side by side, and runs those variants of the first that are asked for. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Compare projects of one paper: claims, assumptions, code, lineage, cost.")
final class CompareCommand implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "--json", description = "Print the comparison as JSON; what runs is told on the error stream.")
    private boolean json;

    @Option(names = "--variants", split = ",", paramLabel = "KIND", description = "Also run variants of the first project, beside its folder: without, k=1, k=3, ... Those that are there are gone on with.")
    private List<String> variants = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "PROJECT", description = "The project folders; the others are compared with the first.")
    private List<Path> projects = new ArrayList<>();

    @Mixin
    private Choices choices = new Choices();

    CompareCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        List<VariantKind> kinds = variants.stream().map(VariantKind::of).distinct().toList();
        List<ProjectFolder> folders = new ArrayList<>(projects.stream().map(ProjectFolder::at).toList());
        Variants runs = new Variants(json ? machine.quiet() : machine, choices.given());
        Exit exit = runs.run(folders.getFirst(), kinds);
        runs.folders().stream().filter(folder -> folders.stream().noneMatch(f -> f.root().equals(folder.root())))
                .forEach(folders::add);
        Comparison comparison = new Comparisons(new Account()).of(folders);
        machine.out().print(json ? new ComparisonJson().render(comparison) : new ComparisonText().render(comparison));
        machine.out().flush();
        return exit.code();
    }
}
