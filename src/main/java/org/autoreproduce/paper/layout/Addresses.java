package org.autoreproduce.paper.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Reference;

/** The addresses that a paper names, in its text and behind its links. */
final class Addresses {
    private static final Pattern URL = Pattern.compile("https?://[^\\s,;\"<>\\])}]*[\\p{L}\\p{N}/]");

    private final List<PageLink> links;

    Addresses(List<PageLink> links) {
        this.links = links.stream().filter(link -> link.address().matches("https?://\\S+")).toList();
    }

    /** Those behind links in an entry of the references. */
    List<String> behind(Block entry) {
        return links.stream().filter(link -> entry.boxes().stream().anyMatch(link::in)).map(PageLink::address)
                .distinct().toList();
    }

    /** Those of the paper itself, without those of its references. */
    List<String> own(List<Block> blocks, List<Reference> references) {
        List<Block> entries = blocks.stream().filter(block -> block.kind() == BlockKind.REFERENCE).toList();
        Set<String> theirs = references.stream().flatMap(r -> r.urls().stream()).collect(Collectors.toSet());
        List<String> linked = links.stream()
                .filter(link -> entries.stream().noneMatch(entry -> entry.boxes().stream().anyMatch(link::in)))
                .map(PageLink::address).filter(address -> !theirs.contains(address)).toList();
        Set<String> all = new LinkedHashSet<>();
        blocks.stream().filter(block -> block.kind() != BlockKind.REFERENCE)
                .flatMap(block -> URL.matcher(block.text()).results()).map(MatchResult::group)
                .filter(printed -> !cut(printed, linked)).forEach(all::add);
        all.addAll(linked);
        return List.copyOf(all);
    }

    /** Whether an address was broken at a line's end, and the link behind it has all of it. */
    static boolean cut(String printed, List<String> linked) {
        return linked.stream().anyMatch(whole -> whole.startsWith(printed) && whole.length() > printed.length());
    }
}
