package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.List;

/** Parts the references into the lists that the file has: most have one, a paper bound with its supplement has two. */
public final class ReferenceLists {
    private final List<Block> blocks;
    private final List<Reference> references;

    /** Of references in the order of their blocks. */
    public ReferenceLists(List<Block> blocks, List<Reference> references) {
        this.blocks = List.copyOf(blocks);
        this.references = List.copyOf(references);
    }

    /** In reading order; a heading stands before each. None is empty. */
    public List<List<Reference>> lists() {
        List<List<Reference>> lists = new ArrayList<>();
        int last = -1;
        for (Reference reference : references) {
            if (lists.isEmpty() || blocks.subList(last, reference.block()).stream()
                    .anyMatch(block -> block.kind() == BlockKind.HEADING)) {
                lists.add(new ArrayList<>());
            }
            lists.getLast().add(reference);
            last = reference.block();
        }
        return lists.stream().map(List::copyOf).toList();
    }

    /** The longest: that of the paper itself. */
    public List<Reference> longest() {
        List<Reference> longest = List.of();
        for (List<Reference> list : lists()) {
            longest = list.size() > longest.size() ? list : longest;
        }
        return longest;
    }
}
