package org.autoreproduce.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.autoreproduce.evidence.Box;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
    private static final Box BOX = new Box(1, 0, 0, 10, 10);

    private final Table table = new Table("Table 1", "Scores.", 2, 2, 1,
            List.of(new Table.Row(List.of(cell(0, 0, 1, ""), cell(0, 1, 2, "F1"))),
                    new Table.Row(List.of(cell(1, 0, 1, "Method"), cell(1, 1, 1, "A|B"), cell(1, 2, 1, "C"))),
                    new Table.Row(List.of(cell(2, 0, 1, "ours"), cell(2, 1, 1, "0.78"), cell(2, 2, 1, "0.69")))));
    private final Document document = Papers.with(
            List.of(Papers.block(0, BlockKind.TITLE, "A Title"), Papers.block(1, BlockKind.HEADING, "1 Results"),
                    Papers.block(2, BlockKind.TABLE, "F1 …"), Papers.paragraph(3, "We reach 0.78. It is fast."),
                    Papers.block(4, BlockKind.FIGURE, "axis"),
                    Papers.block(5, BlockKind.REFERENCE, "Ruff. Deep. 2018.")),
            List.of(table),
            List.of(new Reference(1, 5, null, "Ruff. Deep. 2018.", List.of("Ruff"), "Deep", "2018", null,
                    null, null, null, null, List.of(), List.of(BOX))));

    @Test
    void headingsTablesAndReferencesAreMarkdown() {
        assertThat(document.markdown()).isEqualTo("""
                # A Title

                ## 1 Results

                |  | F1 | F1 |
                | Method | A\\|B | C |
                | --- | --- | --- |
                | ours | 0.78 | 0.69 |

                We reach 0.78. It is fast.

                1. Ruff. Deep. 2018.
                """);
    }

    @Test
    void aRedactionReplacesCellsAndSentences() {
        String masked = document.markdown(new Redaction() {
            @Override
            public String cell(Table of, Cell cell) {
                return cell.header() ? cell.text() : "…";
            }

            @Override
            public String sentence(Block block, String sentence) {
                return sentence.contains("0.78") ? "[withheld]" : sentence;
            }
        });

        assertThat(masked).contains("| ours | … | … |").contains("[withheld] It is fast.").doesNotContain("0.78");
    }

    @Test
    void cellsAreFoundByNamesOnlyWhereTheseAreUnambiguous() {
        assertThat(table.find("ours", "C").orElseThrow().text()).isEqualTo("0.69");
        assertThat(table.find("OURS", "F1 C").orElseThrow().text()).isEqualTo("0.69");
        assertThat(table.find("ours", "F1")).isEmpty();
        assertThat(table.find("theirs", "C")).isEmpty();
    }

    private static Cell cell(int row, int column, int span, String text) {
        return new Cell(row, column, 1, span, row < 2 || column == 0, text, BOX, Set.of());
    }
}
