package org.autoreproduce.pipeline;

import org.autoreproduce.json.Json;
import org.autoreproduce.study.Choices;

/** Makes the command that writes what the user pinned and banned into the project. */
public final class ChoicesEdit {
    private ChoicesEdit() {}

    /** Replaces what stood there. */
    public static Command.Edit of(Choices choices) {
        Json json = new Json();
        return new Command.Edit(Artefact.CHOICES, json.write(json.toTree(choices)));
    }
}
