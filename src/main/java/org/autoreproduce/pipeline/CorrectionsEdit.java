package org.autoreproduce.pipeline;

import org.autoreproduce.json.Json;
import org.autoreproduce.paper.correction.Corrections;

/** Makes the command that writes the user's corrections of the paper into the project. */
public final class CorrectionsEdit {
    private CorrectionsEdit() {}

    /** Replaces what stood there. */
    public static Command.Edit of(Corrections corrections) {
        Json json = new Json();
        return new Command.Edit(Artefact.CORRECTIONS, json.write(json.toTree(corrections)));
    }
}
