package org.autoreproduce.paper.correction;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;

/** Says where blocks and cells of a paper stand, in such a way that they are found again. Of a paper as it was read. */
public final class Whereabouts {
    private static final int CONTEXT = 40;

    private final Document document;

    /** In this paper. */
    public Whereabouts(Document document) {
        this.document = document;
    }

    /** A whole block, between the ends of its neighbours. */
    public Anchor.Passage of(Block block) {
        return new Anchor.Passage(document.hash(), block.page(), block.boxes(0, block.text().length()), block.text(),
                before(block.index()), after(block.index()));
    }

    /** A cell, between the names of its row and of its column. */
    public Anchor.Passage of(Table table, Cell cell) {
        return new Anchor.Passage(document.hash(), cell.box().page(), List.of(cell.box()), cell.text(),
                String.join(" ", table.rowHeaders(cell.row())), String.join(" ", table.columnHeaders(cell.column())));
    }

    /** The end of the block before that one. */
    String before(int block) {
        String text = block == 0 ? "" : document.blocks().get(block - 1).text();
        return text.substring(Math.max(0, text.length() - CONTEXT));
    }

    /** The beginning of the block after that one. */
    String after(int block) {
        String text = block + 1 == document.blocks().size() ? "" : document.blocks().get(block + 1).text();
        return text.substring(0, Math.min(CONTEXT, text.length()));
    }
}
