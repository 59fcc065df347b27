package org.autoreproduce.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** bench kill: the program is killed at many moments of the sample, and must lose nothing that was finished. */
final class KillBench {
    private static final int ATTEMPTS = 4;
    private static final String ROW = "%4s  %-30s %-11s %-11s %9s  %-10s %-8s %s%n";

    private final KillTrial trial;
    private final PrintStream out;

    KillBench(KillTrial trial, PrintStream out) {
        this.trial = trial;
        this.out = out;
    }

    /** Prints a table; true where every round went well. */
    boolean run(int count, long seed) throws Exception {
        trial.warm();
        Undisturbed whole = trial.undisturbed();
        out.printf(Locale.ROOT, "undisturbed: %.1f s, %d requests, exit code %d; seed %d%n%n",
                whole.duration().toMillis() / 1000.0, whole.requests(), whole.exit(), seed);
        out.printf(ROW, "kill", "moment", "stage", "supervisor", "requests", "run again", "adopted", "ok");
        List<Moment> moments = Moment.spread(count, whole, new Random(seed));
        int bad = 0;
        for (int i = 0; i < count; i++) {
            KillReport report = kill("kill-%02d".formatted(i + 1), new Kill(moments.get(i), i % 2 == 1), whole);
            Killed killed = report.killed().getFirst();
            out.printf(ROW, i + 1, killed.kill().moment().words(), killed.stage(), killed.supervisor(),
                    report.requests(), report.again().isEmpty() ? "-" : report.again(),
                    report.adopted().isEmpty() ? "-" : report.adopted(),
                    report.faults().isEmpty() ? "ok" : String.join("; ", report.faults()));
            bad += report.faults().isEmpty() ? 0 : 1;
        }
        out.printf("%n%d kills, %d with faults%n", count, bad);
        return bad == 0;
    }

    /** Somewhat earlier where the program was faster than before and had ended. */
    private KillReport kill(String name, Kill kill, Undisturbed whole) throws Exception {
        KillReport report = trial.kill(name, List.of(kill), whole);
        for (int attempt = 1; attempt < ATTEMPTS && !report.killed().getFirst().inTime(); attempt++) {
            report = trial.kill(name, List.of(report.killed().getFirst().kill().earlier()), whole);
        }
        return report;
    }
}
