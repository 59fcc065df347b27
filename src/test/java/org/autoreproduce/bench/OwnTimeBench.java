package org.autoreproduce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.journal.Recording;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.assembly.Connection;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;

/** bench own-time: a finished project is replayed twice in this JVM, and what the program itself took is told. */
final class OwnTimeBench {
    private static final long WARM_MOST_MS = 3_000;
    private static final long MEMORY_MOST_MB = 600;
    private static final String ROW = "%-11s %10s %10s %10s   %10s %10s %10s%n";

    private final PrintStream out;

    OwnTimeBench(PrintStream out) {
        this.out = out;
    }

    /** Prints a table; true where time and memory are within their limits and the replay came to the same verdicts. */
    boolean run(Path finished, Path place) throws Exception {
        PlayedBack surroundings = new PlayedBack(finished, place.resolve("runs"));
        Recording calls = Recording.ofFolder(finished.resolve("journal/calls"));
        out.printf("%s: %d calls, %d runs%n%n", finished.getFileName(), calls.size(), surroundings.size());
        List<String> faults = new ArrayList<>();
        OwnTime cold = replay(finished, place.resolve("cold.repro"), surroundings, calls, faults);
        OwnTime warm = replay(finished, place.resolve("warm.repro"), surroundings, calls, faults);
        out.println();
        out.printf(ROW, "ms", "cold wall", "waits", "own", "warm wall", "waits", "own");
        for (StageName stage : StageName.values()) {
            row(stage.id(), cold.stages().get(stage), warm.stages().get(stage));
        }
        row("session", new OwnTime.Span(cold.wall(), cold.wall() - cold.own()),
                new OwnTime.Span(warm.wall(), warm.wall() - warm.own()));
        long memory = peakMemory();
        out.printf(Locale.ROOT,
                "%nown time: cold %.2f s, warm %.2f s (most %.1f); peak resident memory %d MB (most %d)%n",
                cold.own() / 1000.0, warm.own() / 1000.0, WARM_MOST_MS / 1000.0, memory, MEMORY_MOST_MB);
        if (warm.own() >= WARM_MOST_MS) {
            faults.add("too slow");
        }
        if (memory >= MEMORY_MOST_MB) {
            faults.add("too large");
        }
        faults.forEach(fault -> out.println("FAULT " + fault));
        return faults.isEmpty();
    }

    private OwnTime replay(Path finished, Path project, PlayedBack surroundings, Recording calls, List<String> faults)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long cpu = cpuMs();
        Workbench workbench = new Workbench(System.getenv(), _ -> false, Patience.defaults()).in(surroundings);
        ProjectFile file = Project.file(ProjectFolder.at(finished));
        List<Event> events = new ArrayList<>();
        try (Session session = workbench.create(project, file, finished.resolve(ProjectFolder.PAPER_FILE),
                Connection.replay(calls, false))) {
            try (var following = session.follow(events::add)) {
                session.submit(new Command.RunTo(StageName.VERDICT));
                session.await();
            }
        }
        long wall = (System.nanoTime() - start) / 1_000_000;
        events.stream().filter(Event.Problem.class::isInstance).forEach(event -> faults.add(event.toString()));
        if (!ProjectState.verdicts(project).equals(ProjectState.verdicts(finished))) {
            faults.add(project.getFileName() + ": other verdicts than those recorded");
        }
        out.printf(Locale.ROOT, "%s: %.2f s on the clock, %.2f s of processor time in this JVM%n",
                project.getFileName(), wall / 1000.0, (cpuMs() - cpu) / 1000.0);
        return OwnTime.of(events, wall);
    }

    private void row(String name, OwnTime.Span cold, OwnTime.Span warm) {
        if (cold != null && warm != null) {
            out.printf(ROW, name, cold.wall(), cold.waits(), cold.own(), warm.wall(), warm.waits(), warm.own());
        }
    }

    /** Compiler and collector included; on a busy machine it tells more than the clock. */
    private static long cpuMs() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /** As the kernel counted it, in MiB. */
    private static long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(0);
    }
}
