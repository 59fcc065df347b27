package org.autoreproduce.bench.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.autoreproduce.bench.paper.ExpectedPapers.Cited;
import org.autoreproduce.bench.paper.ExpectedPapers.Heading;
import org.autoreproduce.bench.paper.ExpectedPapers.ResultTable;
import org.autoreproduce.bench.paper.ExpectedPapers.Titled;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Table;

/** Compares a document with what readers found in the paper; differences are told in words. */
final class PaperScores {
    private final List<String> differences = new ArrayList<>();

    /** What differed so far, a line each. */
    List<String> differences() {
        return differences;
    }

    /** A part of one paper. */
    Score of(PaperPart part, ExpectedPapers expected, String paper, Document document) throws IOException {
        return switch (part) {
            case CELLS -> cells(expected.table(paper), document);
            case HEADINGS -> headings(expected.headings(paper), document);
            case MENTIONS -> mentions(expected.mentions(paper), document);
        };
    }

    /** 1 where the title is right, letter for letter but for case and spaces. */
    Score title(Titled expected, Document document) {
        boolean right = plain(expected.title()).equals(plain(Objects.requireNonNullElse(document.title(), "")));
        differ(!right, expected.file() + " title: " + document.title() + " | " + expected.title());
        return new Score(1, 1, right ? 1 : 0);
    }

    /** 1 where all authors are right and in order; who is anonymous may be left out. */
    Score authors(Titled expected, Document document) {
        List<String> wanted = expected.authors().stream().filter(a -> !a.startsWith("Anonymous"))
                .map(PaperScores::plain)
                .toList();
        List<String> found = document.authors().stream().filter(a -> !a.startsWith("Anonymous"))
                .map(PaperScores::plain).toList();
        differ(!wanted.equals(found), expected.file() + " authors: " + document.authors() + " | "
                + expected.authors());
        return new Score(1, 1, wanted.equals(found) ? 1 : 0);
    }

    /** Headings by their page and words; those that run into a paragraph count neither way. */
    private Score headings(List<Heading> expected, Document document) {
        List<String> wanted = new ArrayList<>(expected.stream().filter(h -> h.level() < 9).map(PaperScores::key)
                .toList());
        List<String> allowed = new ArrayList<>(expected.stream().filter(h -> h.level() == 9).map(PaperScores::key)
                .toList());
        List<String> found = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.kind() == BlockKind.HEADING) {
                String key = block.page() + " " + letters(withoutNumber(block));
                if (wanted.contains(key) || !allowed.remove(key)) {
                    found.add(key);
                }
            }
        }
        return compared("heading", wanted, found);
    }

    private static String withoutNumber(Block block) {
        String number = block.number();
        return number == null
                ? block.text()
                : block.text().replaceFirst("(?i)^(appendix\\s+)?[A-Z\\d.]+[.:)]?\\s+", "");
    }

    private static String key(Heading heading) {
        return heading.page() + " " + letters(heading.title());
    }

    /** Works by the page on which they are cited. */
    private Score mentions(List<Cited> expected, Document document) {
        List<Cited> found = new ArrayList<>();
        for (Mention mention : document.mentions()) {
            Block block = document.blocks().get(mention.block());
            int page = block.boxes(mention.start(), mention.end()).stream().findFirst().map(b -> b.page())
                    .orElse(block.page());
            mention.references().forEach(number -> found.add(new Cited(page, number)));
        }
        List<Cited> wanted = expected.stream().filter(c -> c.reference() > 0).toList();
        return compared("citation", wanted, found);
    }

    /** Cells in the row and column where the reader has them; one that is empty there must be empty here. */
    private Score cells(ResultTable expected, Document document) {
        int all = expected.rows().size() * expected.columns().size();
        Optional<Table> found = document.table(expected.label());
        if (found.isEmpty()) {
            differ(true, expected.label() + " was not found");
            return new Score(all, 0, 0);
        }
        Table table = found.get();
        List<Integer> rows = dataRows(table);
        int at = 0;
        int right = 0;
        for (int r = 0; r < expected.rows().size(); r++) {
            String name = letters(expected.rows().get(r).replaceFirst("^.* / ", ""));
            int row = -1;
            for (int i = at; i < rows.size() && row < 0; i++) {
                List<String> headers = table.rowHeaders(rows.get(i)).stream().map(PaperScores::letters).toList();
                if (String.join("", headers).endsWith(name) || headers.contains(name)
                        || name.equals(String.join("", headers))) {
                    row = rows.get(i);
                    at = i + 1;
                }
            }
            if (row < 0) {
                differ(true, expected.label() + ": no row " + expected.rows().get(r));
                continue;
            }
            for (int c = 0; c < expected.columns().size(); c++) {
                String wanted = expected.cells().get(r).get(c);
                int column = table.headerColumns() + c;
                int line = row;
                String got = table.cell(row, column).filter(cell -> cell.column() == column && cell.row() == line)
                        .map(cell -> cell.text()).orElse("");
                boolean same = number(wanted).equals(number(got));
                right += same ? 1 : 0;
                differ(!same, expected.label() + " " + expected.rows().get(r) + " × " + expected.columns().get(c)
                        + ": \"" + got + "\" for \"" + wanted + "\"");
            }
        }
        return new Score(all, all, right);
    }

    private static List<Integer> dataRows(Table table) {
        List<Integer> rows = new ArrayList<>();
        for (int row = table.headerRows(); row < table.rows().size(); row++) {
            rows.add(row);
        }
        return rows;
    }

    private <T> Score compared(String what, List<T> wanted, List<T> found) {
        List<T> missed = new ArrayList<>(wanted);
        found.forEach(missed::remove);
        List<T> added = new ArrayList<>(found);
        wanted.forEach(added::remove);
        missed.forEach(one -> differ(true, what + " missed: " + one));
        added.forEach(one -> differ(true, "no " + what + ": " + one));
        return Score.of(wanted, found);
    }

    private void differ(boolean differs, String words) {
        if (differs) {
            differences.add(words);
        }
    }

    /** Without case and spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").replaceAll("[‐‑–—]", "-")
                .replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** Letters and digits only. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A number as printed, without spaces; dashes, primes and raised signs are written in more than one way. */
    private static String number(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s^]+", "").replaceAll("[−–—‐]", "-")
                .toLowerCase(Locale.ROOT);
    }
}
