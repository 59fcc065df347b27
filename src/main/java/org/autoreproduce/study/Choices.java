package org.autoreproduce.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What lineage/choices.json holds: what the user decided about works. The file is the user's own; no stage writes it,
 * and where it is missing nothing is decided.
 *
 * @param pinned   always among the works, most important first, each once
 * @param banned   never among the works, sorted; none of them is pinned
 * @param added    works that the paper does not cite
 * @param attached where the user has texts or code of a work
 * @param answers  whether what a source has is the work
 * @param kinds    what works are to the paper, where the user says otherwise
 */
public record Choices(int schema, List<WorkKey> pinned, List<WorkKey> banned, List<Added> added,
        List<Attached> attached, List<Answer> answers, List<Lineage.Told> kinds) {
    /** The newest version of this format. */
    public static final int SCHEMA = 2;

    /** Checks and copies the lists. */
    public Choices {
        pinned = List.copyOf(pinned);
        banned = List.copyOf(new TreeSet<>(banned));
        added = List.copyOf(added);
        attached = List.copyOf(attached);
        answers = List.copyOf(answers);
        kinds = List.copyOf(kinds);
        if (new HashSet<>(pinned).size() != pinned.size()) {
            throw new IllegalArgumentException("a work is pinned twice: " + pinned);
        }
        for (WorkKey work : pinned) {
            if (banned.contains(work)) {
                throw new IllegalArgumentException(work + " is both pinned and banned");
            }
        }
        if (added.stream().map(Added::key).distinct().count() != added.size()) {
            throw new IllegalArgumentException("two added works have one key: " + added);
        }
    }

    /** Nothing decided. */
    public static Choices none() {
        return new Choices(List.of(), List.of());
    }

    /** Works pinned and banned, no more. */
    public Choices(List<WorkKey> pinned, List<WorkKey> banned) {
        this(SCHEMA, pinned, banned, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether the user said nothing. */
    public boolean saysNothing() {
        return equals(none());
    }

    /** Whether this work is always among the works. */
    public boolean pins(WorkKey work) {
        return pinned.contains(work);
    }

    /** Whether this work is never among the works. */
    public boolean bans(WorkKey work) {
        return banned.contains(work);
    }

    /** The same with this work pinned, after the others, and not banned; free again where it was pinned. */
    public Choices togglePin(WorkKey work) {
        return with(toggled(pinned, work), without(banned, work));
    }

    /** The same with this work banned and not pinned; free again where it was banned. */
    public Choices toggleBan(WorkKey work) {
        return with(without(pinned, work), toggled(banned, work));
    }

    /** The same with other works pinned and banned. */
    public Choices with(List<WorkKey> pins, List<WorkKey> bans) {
        return new Choices(SCHEMA, pins, bans, added, attached, answers, kinds);
    }

    /** The same with a pinned work by so many places further up, as far as there are any; down where less than 0. */
    public Choices moved(WorkKey work, int up) {
        int from = pinned.indexOf(work);
        if (from < 0) {
            return this;
        }
        List<WorkKey> order = new ArrayList<>(without(pinned, work));
        order.add(Math.clamp(from - up, 0, order.size()), work);
        return with(order, banned);
    }

    /** The same with the user's word of what a work is to the paper; null takes it back. */
    public Choices withKind(WorkKey work, @Nullable EdgeKind kind) {
        List<Lineage.Told> told = new ArrayList<>(kinds.stream().filter(one -> !one.work().equals(work)).toList());
        if (kind != null) {
            told.add(new Lineage.Told(work, kind));
        }
        return new Choices(SCHEMA, pinned, banned, added, attached, answers, told);
    }

    /** The same with an answer, in place of an earlier one about the same candidate. */
    public Choices withAnswer(Answer answer) {
        List<Answer> all = new ArrayList<>(answers.stream().filter(one -> !(one.work().equals(answer.work())
                && one.source().equals(answer.source()) && one.handle().equals(answer.handle()))).toList());
        all.add(answer);
        return new Choices(SCHEMA, pinned, banned, added, attached, all, kinds);
    }

    /** The same with something of the user's attached to a work; what is attached already is not twice. */
    public Choices withAttached(Attached more) {
        List<Attached> all = new ArrayList<>(attached);
        if (!all.contains(more)) {
            all.add(more);
        }
        return new Choices(SCHEMA, pinned, banned, added, all, answers, kinds);
    }

    /** The same with nothing attached from there. */
    public Choices withoutAttached(Attached less) {
        return new Choices(SCHEMA, pinned, banned, added,
                attached.stream().filter(one -> !one.equals(less)).toList(), answers, kinds);
    }

    /** The key that the next added work gets. */
    public WorkKey nextAdded() {
        return WorkKey.added(1 + added.stream().map(Added::key).map(WorkKey::text)
                .mapToInt(text -> Integer.parseInt(text.substring(text.indexOf(':') + 1))).max().orElse(0));
    }

    /** The same with one more work. */
    public Choices withAdded(Added more) {
        List<Added> all = new ArrayList<>(added);
        all.add(more);
        return new Choices(SCHEMA, pinned, banned, all, attached, answers, kinds);
    }

    /** The same without a work that was added, and without all that was said of it. */
    public Choices withoutAdded(WorkKey work) {
        return new Choices(SCHEMA, without(pinned, work), without(banned, work),
                added.stream().filter(one -> !one.key().equals(work)).toList(),
                attached.stream().filter(one -> !one.work().equals(work)).toList(),
                answers.stream().filter(one -> !one.work().equals(work)).toList(),
                kinds.stream().filter(one -> !one.work().equals(work)).toList());
    }

    /** All works that are pinned or banned. */
    public Set<WorkKey> named() {
        Set<WorkKey> all = new TreeSet<>(pinned);
        all.addAll(banned);
        return Set.copyOf(all);
    }

    private static List<WorkKey> toggled(List<WorkKey> all, WorkKey work) {
        if (all.contains(work)) {
            return without(all, work);
        }
        List<WorkKey> more = new ArrayList<>(all);
        more.add(work);
        return more;
    }

    private static List<WorkKey> without(List<WorkKey> all, WorkKey work) {
        return all.stream().filter(one -> !one.equals(work)).toList();
    }

    /**
     * A work that the user added.
     *
     * @param key     one of {@link WorkKey#added(int)}
     * @param authors may be empty
     * @param year    of publication; 0 where the user did not say
     * @param address a DOI, an arXiv id or the address of a page; may be empty
     */
    public record Added(WorkKey key, String title, List<String> authors, int year, String address) {
        /** Copies the list. */
        public Added {
            authors = List.copyOf(authors);
        }
    }

    /**
     * Something of the user's that belongs to a work.
     *
     * @param at absolute path of a PDF or folder on this machine, or the address of a repository
     */
    public record Attached(WorkKey work, String at) {}

    /**
     * The user's word about a candidate in doubt.
     *
     * @param source which has it
     * @param handle what the source calls it
     * @param same   whether it is the work
     */
    public record Answer(WorkKey work, String source, String handle, boolean same) {}
}
