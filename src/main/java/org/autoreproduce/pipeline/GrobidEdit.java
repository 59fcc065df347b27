package org.autoreproduce.pipeline;

import org.autoreproduce.json.Json;
import org.autoreproduce.paper.grobid.GrobidFile;

/** Makes the command that writes what a GROBID service read into the project. */
public final class GrobidEdit {
    private GrobidEdit() {}

    /** Replaces what stood there. */
    public static Command.Edit of(GrobidFile file) {
        Json json = new Json();
        return new Command.Edit(Artefact.GROBID, json.write(json.toTree(file)));
    }
}
