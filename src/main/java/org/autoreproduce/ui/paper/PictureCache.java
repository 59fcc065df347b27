package org.autoreproduce.ui.paper;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.paper.pdf.PageCut;

/**
 * Holds pictures up to some bytes; those least used go first, and never those that are wanted now.
 *
 * @param <P> a picture
 */
final class PictureCache<P> {
    private final long most;
    private final Map<PageCut, P> held = new LinkedHashMap<>(64, .75f, true);
    private long bytes;

    PictureCache(long mostBytes) {
        most = mostBytes;
    }

    boolean has(PageCut cut) {
        return held.containsKey(cut);
    }

    Optional<P> get(PageCut cut) {
        return Optional.ofNullable(held.get(cut));
    }

    long bytes() {
        return bytes;
    }

    /** Keeps a picture and lets others go for it. */
    void put(PageCut cut, P picture, Set<PageCut> wanted) {
        bytes += cut.bytes() - (held.put(cut, picture) == null ? 0 : cut.bytes());
        Iterator<PageCut> oldest = held.keySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            PageCut other = oldest.next();
            if (!wanted.contains(other)) {
                oldest.remove();
                bytes -= other.bytes();
            }
        }
    }

    /** The best there is of a whole page in place of the wanted one: the next finer, else the finest. */
    Optional<PageCut> standIn(PageCut wanted) {
        Comparator<PageCut> byScale = Comparator.comparingDouble(PageCut::scale);
        return held.keySet().stream().filter(cut -> cut.page() == wanted.page() && whole(cut, wanted))
                .max(Comparator.<PageCut>comparingInt(cut -> cut.scale() >= wanted.scale() ? 1 : 0)
                        .thenComparing((a, b) -> a.scale() >= wanted.scale()
                                ? byScale.compare(b, a)
                                : byScale.compare(a, b)));
    }

    /** Of one page: a part is smaller than the whole would be at its scale. */
    private static boolean whole(PageCut cut, PageCut whole) {
        double factor = cut.scale() / whole.scale();
        return cut.x() == 0 && cut.y() == 0 && Math.abs(cut.width() - whole.width() * factor) < 2 + factor
                && Math.abs(cut.height() - whole.height() * factor) < 2 + factor;
    }

    /** All pictures there are. */
    Collection<P> held() {
        return List.copyOf(held.values());
    }

    /** Lets all others go. */
    void keep(Set<PageCut> wanted) {
        held.keySet().retainAll(wanted);
        bytes = held.keySet().stream().mapToLong(PageCut::bytes).sum();
    }

    void clear() {
        held.clear();
        bytes = 0;
    }
}
