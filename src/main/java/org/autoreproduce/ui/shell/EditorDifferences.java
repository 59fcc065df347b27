package org.autoreproduce.ui.shell;

import java.util.Map;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Live;
import org.autoreproduce.ui.editor.DiffModel;
import org.autoreproduce.ui.editor.EditorController;
import org.autoreproduce.ui.editor.FileDiff;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Comparison;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.stage.Differences;
import org.autoreproduce.ui.stage.StageWords;
import org.jspecify.annotations.Nullable;

/** Shows differences of programs in the editor, and sends the session what was decided. UI thread. */
final class EditorDifferences implements Differences {
    private static final String CODE = "code/";

    private final Desk desk;
    private final EditorController editor;
    private @Nullable Waiting waiting;

    EditorDifferences(Desk desk, EditorController editor) {
        this.desk = desk;
        this.editor = editor;
    }

    /** A turn that waits, with the decisions so far. */
    private record Waiting(Live.Proposed turn, DiffModel diff) {
        boolean is(Live.Proposed other) {
            return turn.stage() == other.stage() && turn.number() == other.number()
                    && turn.before().equals(other.before()) && turn.after().equals(other.after());
        }
    }

    @Override
    public void compare(Comparison two) {
        DiffModel diff = DiffModel.of(two.title(), two.before(), two.after());
        if (two.now() && !desk.readOnly()) {
            editor.showDiff(diff, texts -> takeBack(diff, texts));
        } else {
            editor.showDiff(diff);
        }
    }

    @Override
    public void propose(Live.Proposed turn) {
        Waiting now = waiting;
        if (now == null || !now.is(turn)) {
            now = new Waiting(turn, DiffModel.of(Words.of("ui.turn.title", StageWords.name(turn.stage()),
                    turn.number()), turn.before(), turn.after()));
            waiting = now;
        }
        editor.showDiff(now.diff, texts -> desk.submit(new Command.Decide(texts)));
    }

    @Override
    public void decided() {
        Waiting was = waiting;
        waiting = null;
        if (was != null) {
            editor.endDiff(was.diff);
        }
    }

    /** Writes the files in which something was rejected. */
    private void takeBack(DiffModel diff, Map<String, String> texts) {
        for (FileDiff file : diff.files()) {
            String text = texts.get(file.path());
            if (text == null && file.after() != null) {
                desk.submit(new Command.Remove(CODE + file.path()));
            } else if (text != null && !text.equals(file.after())) {
                desk.submit(new Command.Edit(CODE + file.path(), text));
            }
        }
    }
}
