package org.autoreproduce.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.text.ProblemException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: reads the command line, does what it says, ends with a code that says how it went. */
@Command(name = "autoreproduce", mixinStandardHelpOptions = true, version = "AutoReproduce Workbench "
        + Workbench.VERSION, description = "Reproduces the experiment of a paper: a PDF goes in, a verdict comes out.", footer = {
                "", "Without a command the window opens, where there is a display;",
                "\"window FILE\" opens it on a paper or a project, \"window --sample\" on the sample."})
public final class Main implements Runnable {
    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Runs one command and exits. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(line(out, err).execute(arguments));
    }

    /** The command line with everything that it can do. */
    static CommandLine line(PrintStream out, PrintStream err) {
        return line(new Machine(System.getenv(), out, err,
                System.console() != null && System.console().isTerminal(), Patience.defaults()));
    }

    /** The same for another machine than this process's own. */
    static CommandLine line(Machine machine) {
        CommandLine line = new CommandLine(new Main(machine.out()));
        line.addSubcommand(new SampleCommand(machine)).addSubcommand(new ReproduceCommand(machine))
                .addSubcommand(new ResumeCommand(machine)).addSubcommand(new StepCommand(machine))
                .addSubcommand(new StatusCommand(machine)).addSubcommand(new ReportCommand(machine.out()))
                .addSubcommand(new CompareCommand(machine)).addSubcommand(new DoctorCommand(machine))
                .addSubcommand(new RecordSampleCommand(machine));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(machine.out(), true)).setErr(new PrintWriter(machine.err(), true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            machine.err().println(sentence(failure));
            return Exit.FAILED.code();
        });
        return line;
    }

    @Override
    public void run() {
        new CommandLine(this).usage(out);
    }

    /** What the user is told; what only a programmer understands goes to the log. */
    private static String sentence(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem.sentence().words();
        }
        LoggerFactory.getLogger(Main.class).error("unexpected", failure);
        return org.autoreproduce.text.Sentence.of("pipeline.unexpected", failure.toString()).words();
    }
}
