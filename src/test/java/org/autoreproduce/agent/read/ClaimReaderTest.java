package org.autoreproduce.agent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.agent.reply.ClaimsReply;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.verdict.OtherRow;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims as a model lists them, against a table with methods beside its rows and one with methods over its columns. */
class ClaimReaderTest {
    private final ClaimReader reader = new ClaimReader(document(
            table("Table 1", "Method|Rings|Spirals", "Moat|0.78 ± 0.03|81.5 (4s)", "Wall|0.70 ± 0.01|70.3"),
            table("Table 2", "Data|Moat|Wall", "Rings|.78|.70", "Spirals|.61|.60")), null);

    private static Document document(Table... tables) {
        return new Document(Document.SCHEMA, "a".repeat(64), TextOrigin.PRINTED, "Moats", List.of(), null, null, null,
                null, List.of(),
                List.of(new Page(1, 612, 792)), List.of(new Block(0, BlockKind.PARAGRAPH, 0, null,
                        "On Rings we reach 0.78 in all.", List.of())),
                List.of(tables), List.of(), List.of());
    }

    private static Table table(String label, String... rows) {
        List<Table.Row> all = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            List<Cell> cells = new ArrayList<>();
            String[] texts = rows[r].split("\\|");
            for (int c = 0; c < texts.length; c++) {
                cells.add(new Cell(r, c, 1, 1, r == 0 || c == 0, texts[c], new Box(1, 10, 10, 10, 10), Set.of()));
            }
            all.add(new Table.Row(cells));
        }
        return new Table(label, "", 0, 1, 1, all);
    }

    private static ClaimsReply.Value value(String dataset, String row, String table, String column, String printed) {
        return new ClaimsReply.Value("F1", dataset, row, null, "fraction", null, printed, "unknown", null, false, table,
                column, null);
    }

    private static ClaimsReply reply(ClaimsReply.Value... values) {
        return new ClaimsReply(List.of("Moat"), List.of("Table 1"), List.of(values), List.of());
    }

    private static Ids ids() {
        Map<String, Integer> given = new HashMap<>();
        return (kind, print) -> Id.of("C" + given.computeIfAbsent(print, _ -> given.size() + 1));
    }

    private @Nullable String fault(ClaimsReply.Value... values) {
        return reader.check(reply(values)) instanceof Checked.Bad<ClaimsReply>(List<String> errors)
                ? String.join("\n", errors)
                : null;
    }

    @Test
    void aNumberIsTheCellsWholeNumberWithItsSpread() {
        assertThat(fault(value("Rings", "Moat", "Table 1", "Rings", "0.78 ± 0.03"))).isNull();
        assertThat(fault(value("Rings", "Moat", "Table 1", "Rings", ".78 ± .03"))).isNull();
        assertThat(fault(value("Spirals", "Moat", "Table 1", "Spirals", "81.5"))).isNull();
        for (String wrong : List.of("0.7", "0.03", "0.78", "0.78 ± 0.3", "78")) {
            assertThat(fault(value("Rings", "Moat", "Table 1", "Rings", wrong))).as(wrong).contains("no cell");
        }
    }

    @Test
    void aQuoteMustHoldTheNumberWhole() {
        ClaimsReply.Value quoted = new ClaimsReply.Value("F1", "Rings", "Moat", null, "fraction", null, "0.78", "none",
                null, false, null, null, "On Rings we reach 0.78 in all.");
        assertThat(fault(quoted)).isNull();
        assertThat(fault(new ClaimsReply.Value("F1", "Rings", "Moat", null, "fraction", null, "0.7", "none", null,
                false, null, null, "On Rings we reach 0.78 in all."))).isNotNull();
    }

    @Test
    void oneNumberIsListedOnce() {
        ClaimsReply.Value one = value("Rings", "Moat", "Table 1", "Rings", "0.78 ± 0.03");
        assertThat(fault(one, one)).contains("list each number once");
    }

    @Test
    void methodsOverTheColumnsAreTheRowsOfTheClaims() {
        ClaimsReply reply = reply(value("Rings", "Rings", "Table 2", "Moat", ".78"),
                value("Rings", "Rings", "Table 2", "Wall", ".70"));
        assertThat(reader.check(reply)).isInstanceOf(Checked.Good.class);
        assertThat(reader.read(reply, ids())).extracting(claim -> claim.id() + " " + ((ValueClaim) claim).row())
                .containsExactly("C1 Moat", "C2 Wall");
        assertThat(reader.otherRows(reply)).extracting(OtherRow::row, row -> row.printed().text())
                .containsExactly(org.assertj.core.api.Assertions.tuple("Wall", "0.70"),
                        org.assertj.core.api.Assertions.tuple("Moat", "0.78"));
    }

    @Test
    void theOtherRowsOfAColumnAreItsRivals() {
        assertThat(reader.otherRows(reply(value("Rings", "Moat", "Table 1", "Rings", "0.78 ± 0.03"))))
                .extracting(OtherRow::row).containsExactly("Wall");
    }
}
