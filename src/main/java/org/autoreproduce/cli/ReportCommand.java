package org.autoreproduce.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Reports;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.ReportJson;
import org.autoreproduce.report.TextReport;
import org.autoreproduce.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a project as it stands, finished or not, without opening it. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Write the report of a project and show its verdicts.")
final class ReportCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--json", description = "Print the report as JSON and write no files.")
    private boolean json;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project folder.")
    private Path project = Path.of("");

    ReportCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        ProjectFolder folder = ProjectFolder.at(project);
        ReportData data = new Account().of(folder);
        if (json) {
            out.print(new ReportJson().render(data));
            out.flush();
            return 0;
        }
        new Reports().write(folder, data);
        out.print(new TextReport().render(data));
        out.println();
        out.println(Sentence.of("cli.report.written", project.resolve(Artefact.REPORT)).words());
        return 0;
    }
}
