package org.autoreproduce.ui.shell;

import java.util.Optional;
import javafx.scene.layout.Region;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Overlay;
import org.autoreproduce.ui.paper.CellNames;
import org.autoreproduce.ui.paper.PassageDeeds;
import org.autoreproduce.ui.verdict.ClaimGuess;
import org.autoreproduce.ui.verdict.PassageEdits;

/** Between the paper and what is made of its passages: asks in a sheet over the room for what cannot be known. */
final class PassageSheets implements PassageDeeds {
    private final PassageEdits edits;
    private final Overlay sheets;

    PassageSheets(PassageEdits edits, Overlay sheets) {
        this.edits = edits;
        this.sheets = sheets;
    }

    @Override
    public Optional<Sentence> refusal() {
        return edits.refusal();
    }

    @Override
    public void require(Anchor.Passage passage) {
        show(edits.requirement(passage, sheets::hide));
    }

    @Override
    public void claim(Anchor.Passage passage, CellNames names) {
        show(edits.claim(passage, ClaimGuess.of(names.row(), names.columns(), names.caption()), sheets::hide));
    }

    /** The keyboard goes to the first field. */
    private void show(Region sheet) {
        sheets.show(sheet);
        sheet.applyCss();
        sheet.lookup(".text-input").requestFocus();
    }
}
