package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Sentences;
import org.autoreproduce.paper.Table;
import org.jspecify.annotations.Nullable;
import org.autoreproduce.paper.TextOrigin;

/** Makes a paper for tests from paragraphs that cite as in "GOAD [3]" and "[1, 2]". */
public final class CitingPaper {
    private static final Pattern CITED = Pattern.compile("\\[(\\d+(?:, \\d+)*)\\]");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /** Begins a part. */
    public CitingPaper heading(String text) {
        return block(BlockKind.HEADING, text);
    }

    /** A paragraph with its citations. */
    public CitingPaper paragraph(String text) {
        Matcher cited = CITED.matcher(text);
        while (cited.find()) {
            int at = cited.start();
            String sentence = new Sentences().around(text, at);
            mentions.add(new Mention(blocks.size(), at, cited.end(),
                    Pattern.compile(", ").splitAsStream(cited.group(1)).map(Integer::parseInt).toList(), sentence));
        }
        return block(BlockKind.PARAGRAPH, text);
    }

    /** A table whose rows have these names. */
    public CitingPaper table(String... names) {
        tables.add(new Table("Table 1", "Results", blocks.size(), 0, 1, IntStream.range(0, names.length)
                .mapToObj(row -> new Table.Row(
                        List.of(new Cell(row, 0, 1, 1, true, names[row], new Box(1, 50, 10 * row, 90, 9), Set.of()))))
                .toList()));
        return block(BlockKind.TABLE, String.join("\n", names));
    }

    /** A table with these names over its columns, the first over those of its rows, and the same number in every cell. */
    public CitingPaper results(List<String> columns, List<String> names, String number) {
        List<Table.Row> all = new ArrayList<>();
        for (int row = 0; row <= names.size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                String text = row == 0 ? columns.get(column) : column == 0 ? names.get(row - 1) : number;
                cells.add(new Cell(row, column, 1, 1, row == 0 || column == 0, text,
                        new Box(1, 50 + 90 * column, 10 * row, 90, 9), Set.of()));
            }
            all.add(new Table.Row(cells));
        }
        tables.add(new Table("Table 2", "Results", blocks.size(), 1, 1, all));
        return block(BlockKind.TABLE, String.join("\n", names));
    }

    /** The next entry of the list of references. */
    public CitingPaper reference(String title, String year, String... urls) {
        int number = references.size() + 1;
        references.add(new Reference(number, 0, null, "Ann Author. " + title + ". " + year, List.of("Ann Author"),
                title, year, null, null, null, null, null, List.of(urls),
                List.of(new Box(2, 50, 12 * number, 400, 10))));
        return this;
    }

    /** The next entry, with authors, where it appeared and its identifiers; each may be null. */
    public CitingPaper reference(String title, List<String> authors, String year, @Nullable String venue,
            @Nullable String doi, @Nullable String arxiv) {
        int number = references.size() + 1;
        references.add(new Reference(number, 0, null, String.join(", ", authors) + ". " + title + ". " + year, authors,
                title, year, venue, null, null, doi, arxiv, List.of(), List.of(new Box(2, 50, 12 * number, 400, 10))));
        return this;
    }

    /** The paper. */
    public Document document() {
        return new Document(Document.SCHEMA, "hash", TextOrigin.PRINTED, "FROB: Frobnication of Anomalies",
                List.of("Bea Author"), null, null, null,
                null, List.of(), List.of(new Page(1, 600, 800), new Page(2, 600, 800)), blocks, tables, references,
                mentions);
    }

    private CitingPaper block(BlockKind kind, String text) {
        blocks.add(new Block(blocks.size(), kind, kind == BlockKind.HEADING ? 1 : 0, null, text,
                List.of(new Line(0, new Box(1, 50, 20 * blocks.size() + 20, 500, 10), ""))));
        return this;
    }
}
