package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;

/**
 * Which list of references a text cites, where a file has several, as a paper bound with its supplement: the next list
 * after the text, else the last; what is not in it is looked for in the others.
 */
public final class CitationScopes {
    private final List<Scope> scopes;

    /** One list, and the index of its last block. */
    private record Scope(MentionFinder finder, int end) {}

    /** Of lists in reading order. */
    public CitationScopes(List<List<Reference>> lists) {
        scopes = lists.stream().filter(list -> !list.isEmpty())
                .map(list -> new Scope(new MentionFinder(list), list.getLast().block())).toList();
    }

    /** In reading order. */
    public List<Mention> mentions(List<Block> blocks) {
        List<Mention> all = new ArrayList<>();
        for (Block block : blocks) {
            if (!scopes.isEmpty() && block.kind() != BlockKind.REFERENCE && block.kind() != BlockKind.FIGURE) {
                all.addAll(mentions(block));
            }
        }
        return all;
    }

    private List<Mention> mentions(Block block) {
        Scope own = scopes.stream().filter(scope -> block.index() < scope.end).findFirst().orElse(scopes.getLast());
        List<Mention> found = new ArrayList<>(own.finder.mentions(block));
        for (Scope other : scopes) {
            if (other != own) {
                other.finder.mentions(block).stream().filter(mention -> found.stream().noneMatch(
                        known -> known.start() < mention.end() && mention.start() < known.end())).forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }
}
