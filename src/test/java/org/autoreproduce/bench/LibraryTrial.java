package org.autoreproduce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.lineage.References;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.lineage.source.library.LibraryFolder;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** Looks up all references of all papers of a folder, each in a library of the other papers. */
final class LibraryTrial {
    private final Path papers;
    private final PdfReader reader = new PdfReader();
    private final Cancellation stop = new Cancellation();
    private final Map<String, PaperHead> heads = new HashMap<>();

    LibraryTrial(Path papers) {
        this.papers = papers;
    }

    /** That this entry of this paper's list is that paper. */
    record Pair(String citing, int reference, String cited) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::citing)
                .thenComparingInt(Pair::reference).thenComparing(Pair::cited);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** What came out. */
    record Outcome(int papers, int references, Set<Pair> sure, Set<Pair> doubtful) {}

    Outcome run() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(papers)) {
            all = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
        Set<Pair> sure = new TreeSet<>();
        Set<Pair> doubtful = new TreeSet<>();
        int references = 0;
        for (Path citing : all) {
            List<Reference> list = references(citing);
            references += list.size();
            LibraryFolder library = new LibraryFolder(others(all, citing), new Heads());
            for (Reference reference : list) {
                library.match(References.query(reference), stop).ifPresent(match -> (match.sure() ? sure : doubtful)
                        .add(new Pair(name(citing), reference.number(), match.candidate().handle())));
            }
        }
        return new Outcome(all.size(), references, sure, doubtful);
    }

    private List<Reference> references(Path paper) {
        try {
            return reader.read(paper, stop).references();
        } catch (ProblemException e) {
            return List.of();
        }
    }

    /** Links to the same files, because a library is a folder. */
    private static Path others(List<Path> all, Path citing) throws IOException {
        Path folder = Files.createTempDirectory("library");
        folder.toFile().deleteOnExit();
        for (Path paper : all) {
            if (!paper.equals(citing)) {
                Path copy = folder.resolve(name(paper));
                Files.copy(paper, copy);
                copy.toFile().deleteOnExit();
            }
        }
        return folder;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private final class Heads implements TextReader {
        @Override
        public Map<Path, PaperHead> heads(List<Path> pdfs, Cancellation cancel) {
            return pdfs.stream().collect(Collectors.toMap(Function.identity(),
                    pdf -> heads.computeIfAbsent(name(pdf), _ -> head(pdf))));
        }

        private PaperHead head(Path pdf) {
            try {
                return reader.head(pdf, stop);
            } catch (ProblemException e) {
                return PaperHead.none();
            }
        }

        @Override
        public String text(Path pdf, Cancellation cancel) {
            throw new UnsupportedOperationException("only matched");
        }
    }
}
