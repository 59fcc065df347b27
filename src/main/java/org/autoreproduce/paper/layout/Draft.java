package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.BlockKind;
import org.jspecify.annotations.Nullable;

/** A block while it is being put together. */
final class Draft {
    private BlockKind kind;
    private final List<PrintLine> lines = new ArrayList<>();
    private final @Nullable Zone zone;
    private int level;
    private @Nullable String number;

    Draft(BlockKind kind, PrintLine first) {
        this.kind = kind;
        zone = null;
        lines.add(first);
    }

    Draft(BlockKind kind, Zone zone, int flow) {
        this.kind = kind;
        this.zone = zone;
        for (List<Chunk> row : TableFinder.rowsOf(zone.chunks())) {
            Chunk whole = row.stream().reduce(Chunk::joined).orElseThrow();
            lines.add(new PrintLine(whole, zone.box().x(), zone.right(), flow));
        }
    }

    BlockKind kind() {
        return kind;
    }

    void kind(BlockKind other) {
        kind = other;
    }

    List<PrintLine> lines() {
        return lines;
    }

    PrintLine first() {
        return lines.getFirst();
    }

    PrintLine last() {
        return lines.getLast();
    }

    @Nullable
    Zone zone() {
        return zone;
    }

    int level() {
        return level;
    }

    void level(int other) {
        level = other;
    }

    @Nullable
    String number() {
        return number;
    }

    void number(@Nullable String other) {
        number = other;
    }

    /** Its lines as they are, for looking at. */
    String text() {
        return String.join(" ", lines.stream().map(PrintLine::text).toList());
    }

    boolean is(BlockKind... kinds) {
        return List.of(kinds).contains(kind);
    }
}
