package org.autoreproduce.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must not be there when nobody works on a project: processes, locks, files that were never finished, changes
 * that Git does not know.
 *
 * @param project its folder, whose name occurs nowhere else on this machine
 */
public record Inspection(Path project) {
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** All that is wrong; empty where nothing is. */
    public List<String> faults() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        List<String> alive = processes();
        // a supervisor writes exit.json and then ends
        for (long until = System.nanoTime() + GRACE.toNanos(); !alive.isEmpty()
                && System.nanoTime() < until; alive = processes()) {
            Thread.sleep(50);
        }
        alive.forEach(process -> faults.add("still runs: " + process));
        leftOvers().forEach(file -> faults.add("left over: " + file));
        git("status", "--porcelain").lines().forEach(line -> faults.add("git status: " + line));
        git("fsck", "--strict", "--no-dangling").lines().forEach(line -> faults.add("git fsck: " + line));
        return faults;
    }

    /** Processes that were started with the project's path, or that see a folder of it, as all in a sandbox do. */
    private List<String> processes() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path process : all.filter(path -> path.getFileName().toString().matches("[0-9]+")).toList()) {
                String command = read(process.resolve("cmdline")).replace('\0', ' ').strip();
                String traces = command + read(process.resolve("environ")) + read(process.resolve("mountinfo"));
                if (traces.contains(project.getFileName().toString())) {
                    found.add(process.getFileName() + " " + command);
                }
            }
        }
        return found;
    }

    private List<String> leftOvers() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return note(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return note(file);
            }

            private FileVisitResult note(Path place) {
                String name = place.getFileName().toString();
                if (name.matches(".*(-part|\\.part|\\.new|\\.tmp|\\.lock)|holder\\.json")) {
                    found.add(project.relativize(place).toString());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? said : said + "git ended with " + git.exitValue() + "\n";
    }

    /** A process may end while it is being looked at. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
