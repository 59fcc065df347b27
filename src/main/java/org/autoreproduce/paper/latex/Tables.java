package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.source.Part;

/** Takes up tables, with their captions where no float holds them. */
final class Tables {
    private final Reading reading;
    private final Captions captions;

    Tables(Reading reading, Captions captions) {
        this.reading = reading;
        this.captions = captions;
    }

    /** Reads the table of an environment that has just begun. */
    void table(String name) {
        if (name.equals("longtable")) {
            longTable();
            return;
        }
        int since = reading.parts().size();
        grid(name, reading.from().body(name));
        if (reading.scopes().in(Captions.FLOAT.pattern()).isEmpty()) {
            reading.parts().captionTables(since);
        }
    }

    /** A table that holds its own caption; on each page it may stand again. */
    private void longTable() {
        int since = reading.parts().size();
        Numbering.Label outer = reading.numbering().current();
        List<Token> body = new ArrayList<>();
        List<Token> tokens = reading.from().body("longtable");
        boolean captioned = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).command("caption")) {
                int end = Arguments.end(tokens, i + 1);
                if (!captioned) {
                    reading.from().within(tokens.subList(i + 1, end), () -> {
                        captions.caption("table");
                        return this;
                    });
                    captioned = true;
                }
                i = end - 1;
            } else {
                body.add(tokens.get(i));
            }
        }
        grid("longtable", body);
        reading.parts().captionTables(since);
        reading.numbering().back(outer);
    }

    /** A table of one place is a way to draw a frame, one without words a way to put pictures. */
    private void grid(String name, List<Token> body) {
        Part.Grid grid = new Tabular(reading.from(), reading.inline()).grid(name, body);
        List<Part.Slot> slots = grid.rows().stream().flatMap(List::stream).filter(slot -> !slot.flow().text().isBlank())
                .toList();
        boolean single = grid.rows().stream().flatMap(List::stream).allMatch(slot -> slot.column() == 0);
        if (!reading.paragraph().begun() || slots.isEmpty()) {
            return;
        }
        reading.paragraph().end();
        if (single) {
            slots.forEach(slot -> reading.parts().add(BlockKind.PARAGRAPH, slot.flow().text()));
        } else {
            reading.parts().add(grid);
        }
        reading.paragraph().notes();
    }
}
