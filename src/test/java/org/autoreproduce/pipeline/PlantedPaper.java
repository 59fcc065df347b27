package org.autoreproduce.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.ValueClaim;

/** A small paper whose results are 0.73519 and 61.927 %, told in all the ways of authors. */
final class PlantedPaper {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    PlantedPaper() {
        add(BlockKind.TITLE, "Frobnication of Anomalies");
        add(BlockKind.ABSTRACT, "We present FROB. On Abalone FROB reaches an AUC of 0.735, which is 12.3 % better than "
                + "before. It is trained for 61 epochs with learning rate 0.73519.");
        add(BlockKind.HEADING, "1 Results");
        add(BlockKind.PARAGRAPH,
                "On Abalone we get .7352 (73.52 %). That is to say: 0.73519 ± 0.00213. Accuracy of FROB "
                        + "on Thyroid is 61.93 %, or 0.62 as a fraction. We set λ = 0.73519 and use 62 % of the data.");
        add(BlockKind.CAPTION, "Table 1: Results. The best is 0.73519.");
        table("Table 1", "Results. The best is 0.73519.", List.of(List.of("Method", "Abalone", "Thyroid"),
                List.of("SVDD", "0.61044", "55.181"), List.of("FROB (ours)", "0.73519 ± 0.00213", "61.927")));
        add(BlockKind.CAPTION, "Table 2: Statistics of the data sets.");
        table("Table 2", "Statistics of the data sets.", List.of(List.of("Data set", "Samples", "Anomaly ratio"),
                List.of("Abalone", "1920", "0.73519"), List.of("Thyroid", "3772", "61.927")));
        add(BlockKind.CAPTION, "Table 3: Hyper-parameters.");
        table("Table 3", "Hyper-parameters.", List.of(List.of("Data set", "radius", "epochs"),
                List.of("Abalone", "0.73519", "61"), List.of("Thyroid", "61.927", "100")));
        add(BlockKind.CAPTION, "Table 4: More seeds.");
        table("Table 4", "More seeds.", List.of(List.of("Method", "Abalone", "Thyroid"),
                List.of("FROB", "0.7352", "61.93")));
        add(BlockKind.ALGORITHM, "r = 0.73519\nfor epoch in 1..61:\n  step(r)");
    }

    Document document() {
        return new Document(Document.SCHEMA, "hash", TextOrigin.PRINTED, "Frobnication of Anomalies", List.of(), null,
                null, null, null, List.of(),
                List.of(new Page(1, 600, 800)), blocks, tables, List.of(), List.of());
    }

    List<Claim> claims() {
        return List.of(claim("C1", "AUC", "UCI Abalone", "0.73519 ± 0.00213", 1),
                claim("C2", "classification accuracy", "Thyroid", "61.927 %", 2));
    }

    Scope scope() {
        return new Scope(Scope.SCHEMA, List.of("FROB"), List.of("Table 1"), List.of());
    }

    private Claim claim(String id, String metric, String dataset, String printed, int column) {
        PrintedText.Reading reading = new PrintedText().read(printed);
        Cell cell = tables.getFirst().cell(2, column).orElseThrow();
        return new ValueClaim(Id.of(id), metric, dataset, "FROB (ours)", null, reading.unit(), reading.printed(),
                new Anchor.Passage("hash", 1, List.of(cell.box()), cell.text(), "", ""), null, null, false);
    }

    private void add(BlockKind kind, String text) {
        blocks.add(new Block(blocks.size(), kind, kind == BlockKind.HEADING ? 1 : 0, null, text,
                List.of(new Line(0, new Box(1, 50, 20 * blocks.size(), 500, 10), ""))));
    }

    private void table(String label, String caption, List<List<String>> rows) {
        int block = blocks.size();
        tables.add(new Table(label, caption, block, 1, 1, IntStream.range(0, rows.size())
                .mapToObj(row -> new Table.Row(IntStream.range(0, rows.get(row).size())
                        .mapToObj(column -> new Cell(row, column, 1, 1, row == 0 || column == 0,
                                rows.get(row).get(column), new Box(1, 50 + 100 * column, 20 * block + row, 90, 1),
                                Set.of()))
                        .toList()))
                .toList()));
        add(BlockKind.TABLE, String.join("\n", rows.stream().map(row -> String.join(" ", row)).toList()));
    }
}
