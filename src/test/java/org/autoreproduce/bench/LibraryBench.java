package org.autoreproduce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How surely references are found in a library: those of every paper of a folder are looked up among all the others,
 * and compared with the pairs that a reader found beforehand without seeing what comes out here.
 */
final class LibraryBench {
    private final PrintStream out;

    LibraryBench(PrintStream out) {
        this.out = out;
    }

    boolean run(Path papers) throws IOException {
        List<LibraryTrial.Pair> gold = gold();
        LibraryTrial.Outcome outcome = new LibraryTrial(papers).run();
        TreeSet<LibraryTrial.Pair> hits = new TreeSet<>(outcome.sure());
        hits.retainAll(gold);
        show("missed", gold.stream().filter(pair -> !outcome.sure().contains(pair)).toList());
        show("wrong", outcome.sure().stream().filter(pair -> !gold.contains(pair)).toList());
        show("in doubt", outcome.doubtful());
        out.printf(
                "%d references of %d papers; %d true pairs, %d found, %d of them true; precision %.3f, recall %.3f%n",
                outcome.references(), outcome.papers(), gold.size(), outcome.sure().size(), hits.size(),
                hits.size() / (double) Math.max(1, outcome.sure().size()), hits.size() / (double) gold.size());
        return true;
    }

    /** The reader's pairs. */
    static List<LibraryTrial.Pair> gold() {
        try (Stream<String> lines = new String(Objects.requireNonNull(
                LibraryBench.class.getResourceAsStream("/papers/cited-pairs.tsv")).readAllBytes(),
                StandardCharsets.UTF_8).lines()) {
            return lines.skip(1).map(line -> line.split("\t")).map(Arrays::asList)
                    .map(cells -> new LibraryTrial.Pair(cells.get(0), Integer.parseInt(cells.get(1)), cells.get(2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(String what, Iterable<LibraryTrial.Pair> pairs) {
        pairs.forEach(pair -> out.printf("%-9s %s [%d] -> %s%n", what, pair.citing(), pair.reference(), pair.cited()));
    }
}
