package org.autoreproduce.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lineage/choices.json holds: the cited works that the user wants in the lineage and those that must not be there.
 * The file is the user's own; no stage writes it, and where it is missing nothing is chosen.
 *
 * @param pinned numbers of entries of the paper's reference list, from 1, most important first, each once
 * @param banned numbers of entries of the paper's reference list, sorted; none of them is pinned
 */
public record Choices(int schema, List<Integer> pinned, List<Integer> banned) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Checks and copies the lists. */
    public Choices {
        pinned = List.copyOf(pinned);
        banned = List.copyOf(new TreeSet<>(banned));
        if (new HashSet<>(pinned).size() != pinned.size()) {
            throw new IllegalArgumentException("a reference is pinned twice: " + pinned);
        }
        for (int reference : pinned) {
            if (banned.contains(reference)) {
                throw new IllegalArgumentException("reference " + reference + " is both pinned and banned");
            }
        }
        if (pinned.stream().anyMatch(n -> n < 1) || banned.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("references count from 1");
        }
    }

    /** Nothing pinned, nothing banned. */
    public static Choices none() {
        return new Choices(SCHEMA, List.of(), List.of());
    }

    /** Whether the user said nothing. */
    public boolean saysNothing() {
        return pinned.isEmpty() && banned.isEmpty();
    }

    /** Whether this reference is always among the works. */
    public boolean pins(int reference) {
        return pinned.contains(reference);
    }

    /** Whether this reference is never among the works. */
    public boolean bans(int reference) {
        return banned.contains(reference);
    }

    /** The same with this reference pinned, after the others, and not banned; free again where it was pinned. */
    public Choices togglePin(int reference) {
        return new Choices(SCHEMA, toggled(pinned, reference), without(banned, reference));
    }

    /** The same with this reference banned and not pinned; free again where it was banned. */
    public Choices toggleBan(int reference) {
        return new Choices(SCHEMA, without(pinned, reference), toggled(banned, reference));
    }

    /** All references that are pinned or banned. */
    public Set<Integer> named() {
        Set<Integer> all = new TreeSet<>(pinned);
        all.addAll(banned);
        return Set.copyOf(all);
    }

    private static List<Integer> toggled(List<Integer> all, int reference) {
        if (all.contains(reference)) {
            return without(all, reference);
        }
        List<Integer> more = new ArrayList<>(all);
        more.add(reference);
        return more;
    }

    private static List<Integer> without(List<Integer> all, int reference) {
        return all.stream().filter(one -> one != reference).toList();
    }
}
