package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Objects;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.jspecify.annotations.Nullable;

/** What a paper can be entered by. */
final class Outline {
    /**
     * A line of it.
     *
     * @param words as printed
     * @param level of a heading, from 1
     * @param boxes where it stands, at least one
     */
    record Entry(String words, int level, List<Box> boxes) {}

    private Outline() {}

    /** The headings in reading order. */
    static List<Entry> sections(Document document) {
        return document.blocks().stream().filter(block -> block.kind() == BlockKind.HEADING)
                .map(block -> new Entry(words(block.number(), block.text()), Math.max(1, block.level()),
                        block.boxes()))
                .toList();
    }

    private static String words(@Nullable String number, String text) {
        return number == null || text.startsWith(number) ? text : number + "  " + text;
    }

    /** The references as the paper lists them. */
    static List<Entry> references(Document document) {
        return document.references().stream().filter(entry -> !entry.boxes().isEmpty())
                .map(entry -> new Entry(label(entry) + SnapshotMarks.name(entry), 1, entry.boxes())).toList();
    }

    private static String label(Reference entry) {
        return "[" + Objects.requireNonNullElse(entry.label(), Integer.toString(entry.number())) + "]  ";
    }
}
