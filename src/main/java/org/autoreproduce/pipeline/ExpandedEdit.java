package org.autoreproduce.pipeline;

import org.autoreproduce.json.Json;
import org.autoreproduce.study.Expanded;

/** Makes the command that writes what works cite in their turn into the project. */
public final class ExpandedEdit {
    private ExpandedEdit() {}

    /** Replaces what stood there. */
    public static Command.Edit of(Expanded expanded) {
        Json json = new Json();
        return new Command.Edit(Artefact.EXPANDED, json.write(json.toTree(expanded)));
    }
}
