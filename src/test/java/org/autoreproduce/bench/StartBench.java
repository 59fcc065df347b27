package org.autoreproduce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * bench start: how long it takes from starting a process to the first page of the sample's paper on the screen. Each start
 * is a new process; one that is not counted goes before, so that all files are in the disk's cache.
 */
final class StartBench {
    private static final double MOST = 1.5;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final PrintStream out;
    private final Path place;
    private boolean good = true;

    StartBench(PrintStream out, Path place) {
        this.out = out;
        this.place = place;
    }

    /**
     * Prints a table; false where the image needs longer than it may.
     *
     * @param image the app image's folder
     * @param count how many starts each way
     */
    boolean run(Path image, int count) throws Exception {
        if (System.getenv("DISPLAY") == null) {
            out.println("There is no display: run it under xvfb-run.");
            return false;
        }
        String program = image.toRealPath().resolve("bin/autoreproduce").toString();
        out.printf(Locale.ROOT, "load %.1f on %d processors%n", load(), Runtime.getRuntime().availableProcessors());
        row("app image, a new project of the sample", count, List.of(program, "window", "--sample"), MOST);
        Path project = project(program);
        row("app image, a project up to the plan", count, List.of(program, "window", project.toString()), MOST);
        row("java -cp, a new project of the sample", count, List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-cp",
                System.getProperty("java.class.path"), "org.autoreproduce.start.Start", "window", "--sample"), 0);
        out.printf(Locale.ROOT, "load %.1f%n", load());
        return good;
    }

    private void row(String what, int count, List<String> command, double most) throws Exception {
        start(command);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seconds.add(start(command));
        }
        double median = seconds.stream().sorted().skip(count / 2).findFirst().orElseThrow();
        boolean fine = most == 0 || median <= most;
        good &= fine;
        out.printf(Locale.ROOT, "%-40s median %5.2f s of %s%s%n", what, median,
                seconds.stream().map(s -> String.format(Locale.ROOT, "%.2f", s)).collect(Collectors.joining(" ")),
                most == 0 ? "" : String.format(Locale.ROOT, " (most %.1f)%s", most, fine ? "" : "  TOO SLOW"));
    }

    /** Seconds from exec to the first page; the program tells the moment in a file. */
    private double start(List<String> command) throws IOException, InterruptedException {
        Path told = place.resolve("first-page");
        Files.deleteIfExists(told);
        ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true)
                .redirectOutput(place.resolve("said.txt").toFile());
        builder.environment().put("AUTOREPRODUCE_FIRST_PAGE", told.toString());
        builder.environment().put("HOME", place.toString());
        builder.environment().put("NO_AT_BRIDGE", "1");
        List.of("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME").forEach(builder.environment()::remove);
        Instant begun = Instant.now();
        Process process = builder.start();
        try {
            Optional<Instant> seen = Optional.empty();
            while (seen.isEmpty()) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS) || begun.plus(LONGEST).isBefore(Instant.now())) {
                    throw new IOException("no page was shown: " + Files.readString(place.resolve("said.txt")));
                }
                seen = read(told);
            }
            return Duration.between(begun, seen.get()).toMillis() / 1000.0;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Optional<Instant> read(Path told) throws IOException {
        return Files.exists(told) && Files.size(told) > 0
                ? Optional.of(Instant.parse(Files.readString(told)))
                : Optional.empty();
    }

    /** A project of the sample whose first stages are done; the image makes it and ends. */
    private Path project(String program) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(place.resolve("project"));
        ProcessBuilder builder = new ProcessBuilder(program, "window", "--rehearse").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(place.resolve("said.txt").toFile());
        builder.environment().put("HOME", place.toString());
        Process process = builder.start();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return folder.resolve("sample.repro");
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
