package org.autoreproduce.paper.layout;

import java.util.List;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.reference.ReferenceTagger;

/** What follows from blocks that were changed after the layout was read: entries, citations, tables' captions. */
public final class Reinterpretation {
    /**
     * The entry that a block of the reference list is.
     *
     * @param number counts from 1
     * @param linked addresses behind its links
     */
    public Reference reference(Block block, int number, List<String> linked) {
        return new ReferenceParser(block.text(), ReferenceTagger.shipped()).reference(number, block.index(),
                block.lines().stream().map(Line::box).toList(), linked);
    }

    /** Where some of a paper's blocks cite works of its lists of references. */
    public List<Mention> mentions(List<Block> some, List<List<Reference>> lists) {
        return new CitationScopes(lists).mentions(some);
    }

    /** The tables with the captions that stand closest to them; one that has none in reach stays as it is. */
    public List<Table> captioned(List<Block> blocks, List<Table> tables) {
        return new CaptionMatch(blocks).captioned(tables);
    }
}
