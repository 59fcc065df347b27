package org.autoreproduce.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Comparisons;
import org.autoreproduce.pipeline.assembly.VariantKind;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.report.compare.ComparisonHtml;
import org.autoreproduce.report.compare.ComparisonJson;
import org.autoreproduce.report.compare.ComparisonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts reproductions of one paper side by side, and runs those variants and swaps of the first that are asked for. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Compare projects of one paper: claims, assumptions, code, lineage, cost.")
final class CompareCommand implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "--json", description = "Print the comparison as JSON; what runs is told on the error stream.")
    private boolean json;

    @Option(names = "--variants", split = ",", paramLabel = "KIND", description = "Also run variants of the first project, beside its folder: without, k=1, k=3, ... Those that are there are gone on with.")
    private List<String> variants = new ArrayList<>();

    @Option(names = "--swap", paramLabel = "SETTING[=VALUE]", description = "Also run the first project's program with one assumption another: with this value, or with that of the next project that assumes the same setting. May be given several times.")
    private List<String> swaps = new ArrayList<>();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write the comparison as a page.")
    private @Nullable Path html;

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
        add(folders, runs.folders());
        Swaps swapped = new Swaps(json ? machine.quiet() : machine, choices.given());
        exit = Variants.worse(exit, swapped.run(folders.getFirst(), folders.subList(1, folders.size()), swaps));
        add(folders, swapped.folders());
        Comparison comparison = new Comparisons(new Account()).of(folders);
        machine.out().print(json ? new ComparisonJson().render(comparison) : new ComparisonText().render(comparison));
        if (html != null) {
            new AtomicFiles().write(html.toAbsolutePath(),
                    new ComparisonHtml().render(comparison).getBytes(StandardCharsets.UTF_8));
        }
        machine.out().flush();
        return exit.code();
    }

    private static void add(List<ProjectFolder> folders, List<ProjectFolder> more) {
        more.stream().filter(folder -> folders.stream().noneMatch(f -> f.root().equals(folder.root())))
                .forEach(folders::add);
    }
}
