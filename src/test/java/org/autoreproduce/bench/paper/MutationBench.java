package org.autoreproduce.bench.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.autoreproduce.paper.pdf.Mutation;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * bench mutate: damaged copies of real papers are read by a child process with 512 MB. None may take longer than ten
 * seconds, end the process or fail without a sentence.
 */
public final class MutationBench {
    private static final int LONGEST_S = 10;

    private final PrintStream out;

    /** Prints there. */
    public MutationBench(PrintStream out) {
        this.out = out;
    }

    /** Reads so many copies; true where all went well. */
    public boolean run(Path folder, int count) throws IOException, InterruptedException {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> bad = new ArrayList<>();
        long longest = 0;
        int next = 0;
        while (next < count) {
            Process child = child(folder, next, count);
            try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
                String line = line(lines);
                while (line != null) {
                    String[] parts = line.split("\t", 3);
                    if (parts.length == 3) {
                        next = Integer.parseInt(parts[0]) + 1;
                        longest = Math.max(longest, Long.parseLong(parts[1]));
                        outcomes.merge(parts[2].replaceFirst(":.*", ""), 1, Integer::sum);
                        if (parts[2].startsWith("crash")) {
                            bad.add(line);
                        }
                    }
                    line = line(lines);
                }
            } catch (TimeoutException e) {
                bad.add(next + "\tlonger than " + LONGEST_S + " s");
                next++;
            } finally {
                child.destroyForcibly();
            }
            if (child.waitFor() != 0 && next < count && bad.stream().noneMatch(b -> b.contains("longer"))) {
                bad.add(next + "\tthe process ended");
                next++;
            }
        }
        out.printf("%d damaged copies: %s; longest %d ms%n", count, outcomes, longest);
        bad.forEach(out::println);
        return bad.isEmpty();
    }

    /** The next line; null at the end. */
    private static String line(BufferedReader lines) throws TimeoutException, InterruptedException {
        try {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return lines.readLine();
                } catch (IOException e) {
                    return null;
                }
            }, task -> Thread.ofVirtual().start(task)).get(LONGEST_S + 5, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return null;
        }
    }

    private static Process child(Path folder, int from, int to) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), MutationBench.class.getName(),
                folder.toString(), Integer.toString(from), Integer.toString(to))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The child: papers' folder, first and last number. */
    public static void main(String[] arguments) throws IOException {
        List<Path> papers = new PaperFolder(Path.of(arguments[0])).pdfs();
        Path copy = Files.createTempFile("mutated", ".pdf");
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = Integer.parseInt(arguments[1]); i < Integer.parseInt(arguments[2]); i++) {
            Files.write(copy, new Mutation(i).of(Files.readAllBytes(papers.get(i % papers.size()))));
            long start = System.nanoTime();
            String outcome;
            try {
                new PdfReader().read(copy, new Cancellation());
                outcome = "read";
            } catch (ProblemException e) {
                outcome = "refused " + e.sentence().key();
            } catch (RuntimeException | Error e) {
                StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
                outcome = "crash: " + e + " at " + at;
            }
            told.println(i + "\t" + (System.nanoTime() - start) / 1_000_000 + "\t" + outcome.replaceAll("\\s", " "));
        }
        Files.delete(copy);
    }
}
