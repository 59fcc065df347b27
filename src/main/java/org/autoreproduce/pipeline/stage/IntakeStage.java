package org.autoreproduce.pipeline.stage;

import java.nio.file.Path;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;

/** The paper's file becomes a document. */
public final class IntakeStage implements Stage {
    private final DocumentReader reader;
    private final Path paper;

    /** An intake of that file. */
    public IntakeStage(DocumentReader reader, Path paper) {
        this.reader = reader;
        this.paper = paper;
    }

    @Override
    public StageName name() {
        return StageName.INTAKE;
    }

    @Override
    public StageOutcome run(StageContext context) {
        context.dossier().input("paper");
        Document document = reader.read(paper, context.stop());
        context.dossier().save(Artefact.DOCUMENT, document);
        return new StageOutcome.Done(0);
    }
}
