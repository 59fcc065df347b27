package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.lineage.FamilyName;
import org.autoreproduce.lineage.TitleWords;

/**
 * Finds which entries are one work: they share an identifier, or the title is the same, the years are near (a preprint and
 * what was published of it) and the first authors bear one name. Entries that come first give the works their keys.
 */
final class Merging {
    /** Published so many years after its preprint, at most. */
    private static final int NEAR = 2;
    /** Shorter titles, as "Introduction", are no proof. In letters. */
    private static final int LEAST_TITLE = 12;

    private final Map<String, Entry> works = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, List<String>> byTitle = new HashMap<>();

    /** Takes one more in; the key of the work that it is. */
    String add(Entry entry) {
        String known = aliases.get(entry.key());
        String key = known != null ? known : same(entry).orElse(entry.key());
        aliases.put(entry.key(), key);
        // the paper's own words of itself stay: others may cite it as anything
        Entry merged = works.containsKey(key)
                ? key.equals(WorkNode.PAPER) ? works.get(key) : works.get(key).and(entry)
                : entry;
        works.put(key, merged);
        ids(entry).forEach(id -> byId.putIfAbsent(id, key));
        String title = TitleWords.joined(entry.title());
        if (title.length() >= LEAST_TITLE) {
            List<String> keys = byTitle.computeIfAbsent(title, _ -> new ArrayList<>());
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return key;
    }

    /** The works, in the order in which they came; a work's entry has what all its entries tell. */
    List<Entry> works() {
        return List.copyOf(works.values());
    }

    /** The key of the work that an entry is, by the entry's key. */
    Map<String, String> aliases() {
        return Map.copyOf(aliases);
    }

    private Optional<String> same(Entry entry) {
        Optional<String> byIds = ids(entry).stream().map(byId::get).filter(key -> key != null).findFirst();
        return byIds.isPresent()
                ? byIds
                : byTitle.getOrDefault(TitleWords.joined(entry.title()), List.of()).stream()
                        .filter(key -> Optional.ofNullable(works.get(key)).filter(one -> alike(one, entry)).isPresent())
                        .findFirst();
    }

    private static boolean alike(Entry one, Entry other) {
        String family = family(one);
        String otherFamily = family(other);
        boolean years = one.year() == 0 || other.year() == 0 || Math.abs(one.year() - other.year()) <= NEAR;
        boolean doi = one.register().ids().doi() != null && other.register().ids().doi() != null
                && !one.preprint() && !other.preprint();
        return years && !doi && (family.isEmpty() || otherFamily.isEmpty() || family.equals(otherFamily));
    }

    private static String family(Entry entry) {
        return entry.authors().isEmpty() ? "" : FamilyName.of(entry.authors().getFirst());
    }

    private static List<String> ids(Entry entry) {
        List<String> ids = new ArrayList<>();
        if (entry.register().ids().doi() != null) {
            ids.add("doi:" + entry.register().ids().doi());
        }
        if (entry.register().ids().arxiv() != null) {
            ids.add("arxiv:" + entry.register().ids().arxiv());
        }
        return ids;
    }
}
