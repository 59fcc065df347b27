package org.autoreproduce.paper.source;

import java.util.List;
import java.util.Set;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Emphasis;
import org.jspecify.annotations.Nullable;

/** A piece of a source paper, in the order in which it will be printed. */
public sealed interface Part {

    /**
     * Words of one kind.
     *
     * @param kind   any but table and reference
     * @param level  of a heading, from 1; 0 for all else
     * @param number of a heading, as printed; null where it has none
     * @param flow   the words, a heading's number and an item's mark included; only an algorithm has line feeds
     */
    record Text(BlockKind kind, int level, @Nullable String number, Flow flow) implements Part {
        /** Words that are no heading. */
        public static Text of(BlockKind kind, Flow flow) {
            return new Text(kind, 0, null, flow);
        }
    }

    /**
     * A table.
     *
     * @param label         "Table 2"; empty where it has none
     * @param caption       without the label; printed as a part of its own
     * @param headerRows    how many rows at the top name columns
     * @param headerColumns how many columns at the left name rows
     * @param rows          from the top
     * @param ruled         under which rows a line is drawn; 0 is the line over the first
     */
    record Grid(String label, String caption, int headerRows, int headerColumns, List<List<Slot>> rows,
            Set<Integer> ruled) implements Part {
        /** Copies the lists. */
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
            ruled = Set.copyOf(ruled);
        }

        /** The same under a caption. */
        public Grid captioned(String name, String words) {
            return new Grid(name, words, headerRows, headerColumns, rows, ruled);
        }
    }

    /**
     * A cell of a table; together they cover every place once.
     *
     * @param column  from 0, the leftmost it covers
     * @param rowSpan at least 1
     * @param colSpan at least 1
     */
    record Slot(int column, int rowSpan, int colSpan, Flow flow, Set<Emphasis> emphasis) {
        /** Copies the set. */
        public Slot {
            emphasis = Set.copyOf(emphasis);
        }
    }

    /**
     * An entry of the list of references.
     *
     * @param key   as the authors call it
     * @param label printed in brackets before it; null where none is
     * @param raw   its words without the label
     * @param known what the source tells of it in fields of their own
     */
    record Entry(String key, @Nullable String label, String raw, Known known) implements Part {}

    /**
     * What is known of a work for certain; what is null or empty is read from the entry's words.
     *
     * @param authors one each
     */
    record Known(List<String> authors, @Nullable String title, @Nullable String year, @Nullable String venue,
            @Nullable String volume, @Nullable String pages, @Nullable String doi, @Nullable String arxivId) {
        /** Copies the list. */
        public Known {
            authors = List.copyOf(authors);
        }

        /** Nothing. */
        public static Known nothing() {
            return new Known(List.of(), null, null, null, null, null, null, null);
        }
    }
}
