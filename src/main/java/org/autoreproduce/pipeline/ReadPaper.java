package org.autoreproduce.pipeline;

import java.util.Optional;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.project.Artefacts;

/** The paper of a project as everybody is to see it: as it was read, with the user's corrections over it. */
public final class ReadPaper {
    private final Artefacts artefacts;

    /** In this project. */
    public ReadPaper(Artefacts artefacts) {
        this.artefacts = artefacts;
    }

    /** With its corrections; none while it was not read. ProblemException where a file is broken or newer. */
    public Optional<Corrected> corrected() {
        return artefacts.load(Artefact.DOCUMENT, Document.class).map(document -> artefacts
                .load(Artefact.CORRECTIONS, Corrections.class).orElse(Corrections.none()).on(document));
    }

    /** The corrected paper alone. */
    public Optional<Document> document() {
        return corrected().map(Corrected::document);
    }
}
