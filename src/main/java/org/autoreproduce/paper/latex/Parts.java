package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;

/** The parts of a paper as they are read, with marks where words are known only at the end. */
final class Parts {
    private static final Pattern LABEL = Pattern.compile("^((?:Table|Figure|Algorithm|Listing) [^:]*): ?");

    private final List<Part> all = new ArrayList<>();

    int size() {
        return all.size();
    }

    void add(BlockKind kind, String text) {
        if (!text.isBlank()) {
            all.add(Part.Text.of(kind, Flow.of(text)));
        }
    }

    void add(Part part) {
        all.add(part);
    }

    void heading(int level, String number, String words) {
        String text = number.isEmpty() ? words : number + " " + words;
        if (!text.isBlank()) {
            all.add(new Part.Text(BlockKind.HEADING, level, number.isEmpty() ? null : number, Flow.of(text)));
        }
    }

    /** Gives the tables since then the captions since then: in order, or all the one that there is. */
    void captionTables(int since) {
        List<String> captions = new ArrayList<>();
        List<Integer> grids = new ArrayList<>();
        for (int i = since; i < all.size(); i++) {
            if (all.get(i) instanceof Part.Text text && text.kind() == BlockKind.CAPTION
                    && text.flow().text().startsWith("Table ")) {
                captions.add(text.flow().text());
            } else if (all.get(i) instanceof Part.Grid grid && grid.label().isEmpty()) {
                grids.add(i);
            }
        }
        for (int i = 0; i < grids.size() && !captions.isEmpty(); i++) {
            String caption = captions.get(Math.min(i, captions.size() - 1));
            String label = LABEL.matcher(caption).results().findFirst().map(found -> found.group(1)).orElse("");
            Part.Grid grid = (Part.Grid) all.get(grids.get(i));
            all.set(grids.get(i),
                    grid.captioned(label, caption.substring(Math.min(caption.length(), label.length() + 1)).strip()));
        }
    }

    /** All parts with their words as they will be printed. */
    List<Part> printed(Function<String, Flow> words, Function<Part.Entry, Part.Entry> entries) {
        return all.stream().<Part>map(part -> switch (part) {
            case Part.Text text ->
                new Part.Text(text.kind(), text.level(), text.number(), words.apply(text.flow().text()));
            case Part.Grid grid -> new Part.Grid(grid.label(), words.apply(grid.caption()).text(), grid.headerRows(),
                    grid.headerColumns(),
                    grid.rows().stream()
                            .map(row -> row.stream().map(slot -> new Part.Slot(slot.column(), slot.rowSpan(),
                                    slot.colSpan(), words.apply(slot.flow().text()), slot.emphasis())).toList())
                            .toList(),
                    grid.ruled());
            case Part.Entry entry -> entries.apply(entry);
        }).toList();
    }

    List<Part.Entry> entries() {
        return all.stream().filter(Part.Entry.class::isInstance).map(Part.Entry.class::cast).toList();
    }
}
