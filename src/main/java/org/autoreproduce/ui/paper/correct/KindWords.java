package org.autoreproduce.ui.paper.correct;

import java.util.List;
import java.util.Locale;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.ui.kit.Words;

/** What the parts that blocks play are called. */
final class KindWords {
    /** What a block can be said to be, the most frequent first. */
    static final List<BlockKind> CHOICES = List.of(BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION,
            BlockKind.FOOTNOTE, BlockKind.FORMULA, BlockKind.ALGORITHM, BlockKind.FIGURE, BlockKind.REFERENCE,
            BlockKind.ABSTRACT, BlockKind.TITLE, BlockKind.AUTHORS);

    private KindWords() {}

    static String of(BlockKind kind) {
        return Words.of("ui.paper.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static String of(Block block) {
        return block.kind() == BlockKind.HEADING ? heading(block.level()) : of(block.kind());
    }

    static String heading(int level) {
        return Words.of("ui.paper.kind.heading", level);
    }

    /** What a correction does, in a few words. */
    static String of(Correction correction) {
        return switch (correction) {
            case Correction.Text _ -> Words.of("ui.paper.correction.text");
            case Correction.Kind kind -> Words.of("ui.paper.correction.kind",
                    kind.kind() == BlockKind.HEADING ? heading(kind.level()) : of(kind.kind()));
            case Correction.Omission _ -> Words.of("ui.paper.correction.omission");
            case Correction.CellText _ -> Words.of("ui.paper.correction.cell");
            case Correction.Entry entry ->
                Words.of("ui.paper.correction.entry." + entry.by().name().toLowerCase(Locale.ROOT));
            case Correction.Header header ->
                Words.of("ui.paper.correction.header." + header.by().name().toLowerCase(Locale.ROOT));
        };
    }
}
