package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Box;

/** Makes small documents of blocks for tests. */
final class Papers {
    private Papers() {}

    static Document of(Block... blocks) {
        return with(List.of(blocks), List.of(), List.of());
    }

    static Document with(List<Block> blocks, List<Table> tables, List<Reference> references) {
        return new Document(Document.SCHEMA, "hash", TextOrigin.PRINTED, "Title", List.of(), null, null, null, null,
                List.of(),
                List.of(new Page(1, 612, 792)), blocks, tables, references, List.of());
    }

    /** A block whose lines are of 30 characters, under each other on the page. */
    static Block block(int index, BlockKind kind, String text) {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start == 0 || start < text.length(); start += 30) {
            lines.add(new Line(start, new Box(1, 50, 100 * index + 12 * lines.size(), 150, 10), "0"));
        }
        return new Block(index, kind, kind == BlockKind.HEADING ? 1 : 0, null, text, lines);
    }

    static Block paragraph(int index, String text) {
        return block(index, BlockKind.PARAGRAPH, text);
    }
}
