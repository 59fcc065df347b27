package org.autoreproduce.bench.paper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.ReferenceLists;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * bench paper: how well papers are read. Prints a table, writes it as CSV, and what differs beside it into a text file.
 */
public final class PaperBench {
    private static final double MOST_MS_A_PAGE = 30;

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();
    private final PaperScores scores = new PaperScores();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Score> sums = new LinkedHashMap<>();

    /** Prints there. */
    public PaperBench(PrintStream out) {
        this.out = out;
    }

    /** Measures; true where all that was asked for was reached. */
    public boolean run(Path folder, Path target) throws IOException {
        ExpectedPapers expected = new ExpectedPapers(Path.of("src/test/resources/papers"));
        counts(folder);
        heads(expected);
        part(PaperPart.CELLS, expected, "≥ 95 % right", s -> s.recall() >= .95);
        part(PaperPart.HEADINGS, expected, "≥ 97 % found, ≤ 2 % false",
                s -> s.recall() >= .97 && s.precision() >= .98);
        part(PaperPart.MENTIONS, expected, "P and R ≥ .95", s -> s.recall() >= .95 && s.precision() >= .95);
        speed(folder);
        print(target);
        return rows.stream().allMatch(Row::good);
    }

    /** A line for each paper and one for the sum. */
    private void part(PaperPart part, ExpectedPapers expected, String needed, Predicate<Score> good)
            throws IOException {
        for (String paper : expected.papers(part)) {
            Score score = scores.of(part, expected, paper, document(paper));
            sums.merge(part.words(), score, Score::plus);
            scores.differences().add("^ " + part.words() + ", " + paper + ": " + score.words());
            rows.add(new Row(part.words(), paper, score.words(), "", true));
        }
        total(part.words(), needed, good);
    }

    private void total(String what, String needed, Predicate<Score> good) {
        Score sum = sums.getOrDefault(what, Score.NONE);
        rows.add(new Row(what, "all", sum.words(), needed, good.test(sum)));
    }

    private Document document(String paper) {
        Document found = documents.get(paper + ".pdf");
        if (found == null) {
            throw new IllegalArgumentException("no such paper: " + paper);
        }
        return found;
    }

    /** Numbers of references beside those counted by hand; a paper without usable text must be refused. */
    private void counts(Path folder) throws IOException {
        int right = 0;
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("MANIFEST.tsv")).stream().skip(1).toList()) {
            String[] fields = line.split("\t");
            try {
                Document document = new PdfReader().read(folder.resolve(fields[0]), new Cancellation());
                documents.put(fields[0], document);
                all++;
                int counted = new ReferenceLists(document.blocks(), document.references()).longest().size();
                if (counted == Integer.parseInt(fields[4].replaceAll("\\D.*", ""))) {
                    right++;
                } else {
                    wrong.add(fields[0] + " " + counted + " for " + fields[4]);
                }
            } catch (ProblemException e) {
                rows.add(new Row("refused", fields[0], e.sentence().words(), "svm-cortes-vapnik.pdf alone",
                        fields[0].startsWith("svm-")));
            }
        }
        rows.add(new Row("references counted exactly", "all", right + " of " + all + wrong.stream()
                .collect(Collectors.joining(", ", " (", ")")), "≥ 31 of 33", right >= 31));
    }

    private void heads(ExpectedPapers expected) throws IOException {
        for (ExpectedPapers.Titled titled : expected.titles()) {
            Document document = documents.get(titled.file());
            if (document != null) {
                Score title = scores.title(titled, document);
                Score authors = scores.authors(titled, document);
                sums.merge("titles", title, Score::plus);
                sums.merge("authors", authors, Score::plus);
                sums.merge("titles with authors", new Score(1, 1, title.right() * authors.right()), Score::plus);
            }
        }
        total("titles", "", s -> true);
        total("authors", "", s -> true);
        total("titles with authors", "≥ 32 of 33", s -> s.right() >= 32);
    }

    /** The second reading of each counts: everything is warm then. */
    private void speed(Path folder) {
        long nanos = 0;
        int pages = 0;
        for (String file : documents.keySet()) {
            long start = System.nanoTime();
            pages += new PdfReader().read(folder.resolve(file), new Cancellation()).pages().size();
            nanos += System.nanoTime() - start;
        }
        double perPage = nanos / 1e6 / pages;
        rows.add(new Row("reading", "all", String.format(Locale.ROOT, "%.1f ms a page, %d pages", perPage, pages),
                "≤ 30 ms", perPage <= MOST_MS_A_PAGE));
    }

    private void print(Path target) throws IOException {
        StringBuilder csv = new StringBuilder("what,of,value,needed,good\n");
        for (Row row : rows) {
            out.printf("%-28s %-26s %s%s%n", row.what(), row.of(), row.value(),
                    row.needed().isEmpty() ? "" : "   needed " + row.needed() + (row.good() ? "" : "   MISSED"));
            csv.append(quoted(row.what())).append(',').append(quoted(row.of())).append(',')
                    .append(quoted(row.value())).append(',').append(quoted(row.needed())).append(',')
                    .append(row.good()).append('\n');
        }
        Files.createDirectories(target);
        Files.writeString(target.resolve("paper-bench.csv"), csv);
        Files.write(target.resolve("paper-differences.txt"), scores.differences());
        out.println(
                "Also in " + target.resolve("paper-bench.csv") + "; differences in paper-differences.txt beside it");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
