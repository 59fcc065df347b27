package org.autoreproduce.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.autoreproduce.bench.paper.MutationBench;
import org.autoreproduce.bench.paper.PaperBench;
import org.autoreproduce.bench.paper.PixelBench;
import org.autoreproduce.bench.reference.ReferenceBench;
import org.autoreproduce.ui.paper.ViewerBench;
import org.autoreproduce.ui.shell.WindowBench;

/** The benchmarks, each a word of {@code mvn -q -Pbench -Dargs="…"}; without one they are listed. */
public final class Bench {
    private Bench() {}

    /** Runs one and ends with 1 where a property was violated. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean good = switch (arguments.length == 0 ? "" : arguments[0]) {
            case "kill" -> kill(arguments, out);
            case "own-time" -> new OwnTimeBench(out).run(Path.of(arguments[1]), temporary());
            case "pages" -> new PagesBench(out).run(Path.of(arguments.length > 1 ? arguments[1] : "../shared/papers"));
            case "paper" -> new PaperBench(out)
                    .run(Path.of(arguments.length > 1 ? arguments[1] : "../shared/papers"), Path.of("target"));
            case "pixels" ->
                new PixelBench(out).run(Path.of(arguments.length > 1 ? arguments[1] : "../shared/papers"));
            case "mutate" ->
                new MutationBench(out).run(Path.of(arguments.length > 2 ? arguments[2] : "../shared/papers"),
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000);
            case "references" -> references(arguments, out);
            case "library" -> new LibraryBench(out)
                    .run(Path.of(arguments.length > 1 ? arguments[1] : "../shared/papers"));
            case "lineage" -> new GraphBench(out).run();
            case "keys" -> new KeysBench(out).run();
            case "window" -> new WindowBench(out, temporary())
                    .run(arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty());
            case "start" -> new StartBench(out, temporary()).run(Path.of(arguments[1]),
                    arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
            case "viewer" -> new ViewerBench(out, temporary()).run(Path.of(arguments[1]));
            default -> {
                out.println("""
                        kill [N] [SEED]   kill the sample at N moments (50)
                        pages [FOLDER]    draw all pages of a folder of papers and take the time
                        pixels [FOLDER]   compare all pages of a folder of papers with those that pdftoppm draws
                        paper [FOLDER]    read a folder of papers and compare with what readers found in them
                        references [FOLDER] [train]  split sets of tagged references (../shared/gold), or train the weights anew
                        mutate [N] [FOLDER]  read N damaged copies (2000) of papers in a process with 512 MB
                        library [FOLDER]  look up all references of a folder of papers in a library of the others
                        lineage           lay out, draw and pan citation graphs of up to 5,000 works
                        own-time FOLDER   replay a finished project twice and take the program's own time
                        start IMAGE [N]   start an app image on the sample N times (5) and take the time to the first page
                        window [FOLDER]   replay the sample in the window and take its pauses and its heap, or only a project's heap
                        viewer PAPER      leaf through a paper in a window and take the time to something of a page, and the memory
                        keys              type into a program of 5,000 lines and take the time to coloured text
                        """);
                yield false;
            }
        };
        System.exit(good ? 0 : 1);
    }

    private static boolean kill(String[] arguments, PrintStream out) throws Exception {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 20261124;
        Path place = temporary();
        out.println("Projects in " + place);
        return new KillBench(new KillTrial(SampleRecordings.withLineage(), place, caches()), out).run(count, seed);
    }

    private static boolean references(String[] arguments, PrintStream out) throws Exception {
        ReferenceBench bench = new ReferenceBench(out,
                Path.of(arguments.length > 1 ? arguments[1] : "../shared/gold"));
        if (arguments.length > 2) {
            bench.train(Path.of("src/main/resources/org/autoreproduce/paper/reference/weights.tsv.gz"));
            return true;
        }
        return bench.run();
    }

    private static Path temporary() throws Exception {
        return Files.createTempDirectory("autoreproduce-bench").toRealPath();
    }

    /** Kept between calls, so that packages are fetched once. */
    private static Path caches() {
        return Path.of("target", "bench-cache").toAbsolutePath();
    }
}
