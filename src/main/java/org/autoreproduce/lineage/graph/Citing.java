package org.autoreproduce.lineage.graph;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;

/**
 * A place where the paper cites a work.
 *
 * @param where   the sentence; where it is not found again, the citation alone
 * @param section heading of the part it stands in, as printed; empty before the first
 */
public record Citing(Anchor.Passage where, String section) {
    private static final int AROUND = 32;

    /** All places of one entry of the reference list, in reading order. */
    public static List<Citing> of(Document document, int reference) {
        return document.mentions().stream()
                .filter(mention -> mention.references().contains(reference)
                        && mention.block() < document.blocks().size())
                .map(mention -> new Citing(passage(document, mention), section(document, mention.block()))).toList();
    }

    private static Anchor.Passage passage(Document document, Mention mention) {
        Block block = document.blocks().get(mention.block());
        String text = block.text();
        int start = text.lastIndexOf(mention.sentence(), mention.start());
        boolean whole = !mention.sentence().isEmpty() && start >= 0
                && start + mention.sentence().length() >= mention.end();
        int from = whole ? start : mention.start();
        int to = whole ? start + mention.sentence().length() : mention.end();
        return new Anchor.Passage(document.hash(), block.page(), block.boxes(from, to), text.substring(from, to),
                text.substring(Math.max(0, from - AROUND), from),
                text.substring(to, Math.min(text.length(), to + AROUND)));
    }

    private static String section(Document document, int block) {
        return document.blocks().subList(0, block).reversed().stream().filter(one -> one.level() > 0)
                .map(Block::text).findFirst().orElse("");
    }
}
