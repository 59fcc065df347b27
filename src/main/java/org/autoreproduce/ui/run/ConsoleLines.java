package org.autoreproduce.ui.run;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Lines of a console, the newest last; when there are too many, the oldest go. */
final class ConsoleLines {
    private final int most;
    private final long mostText;
    private final ObservableList<ConsoleLine> lines = FXCollections.observableArrayList();
    private long text;
    private boolean cut;

    /**
     * None yet.
     *
     * @param most     how many lines are kept
     * @param mostText how many characters are kept
     */
    ConsoleLines(int most, long mostText) {
        this.most = most;
        this.mostText = mostText;
    }

    ObservableList<ConsoleLine> all() {
        return lines;
    }

    /** Whether earlier lines are gone. */
    boolean cut() {
        return cut;
    }

    void clear() {
        lines.clear();
        text = 0;
        cut = false;
    }

    void add(List<ConsoleLine> added) {
        lines.addAll(added);
        added.forEach(line -> text += length(line));
        // a good piece at once: the list is told of each removal
        if (lines.size() > most || text > mostText) {
            int gone = 0;
            while (gone < lines.size() - 1 && (lines.size() - gone > most * 3L / 4 || text > mostText * 3 / 4)) {
                text -= length(lines.get(gone));
                gone++;
            }
            lines.remove(0, gone);
            cut = true;
        }
    }

    private static int length(ConsoleLine line) {
        return line.text().length() + 1;
    }
}
