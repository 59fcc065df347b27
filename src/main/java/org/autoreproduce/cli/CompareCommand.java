package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Comparisons;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.report.compare.ComparisonJson;
import org.autoreproduce.report.compare.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts reproductions of one paper side by side, without opening them. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Compare projects of one paper: claims, assumptions, code, lineage, cost.")
final class CompareCommand implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "--json", description = "Print the comparison as JSON.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PROJECT", description = "The project folders; the others are compared with the first.")
    private List<Path> projects = new ArrayList<>();

    CompareCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        List<ProjectFolder> folders = projects.stream().map(ProjectFolder::at).toList();
        Comparison comparison = new Comparisons(new Account()).of(folders);
        machine.out().print(json ? new ComparisonJson().render(comparison) : new ComparisonText().render(comparison));
        machine.out().flush();
        return 0;
    }
}
