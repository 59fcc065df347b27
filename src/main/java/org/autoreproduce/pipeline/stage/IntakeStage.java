package org.autoreproduce.pipeline.stage;

import java.nio.file.Path;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Reading;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.text.Sentence;

/** The paper's file becomes a document. */
public final class IntakeStage implements Stage {
    private final DocumentReader reader;
    private final Recogniser recogniser;
    private final Path paper;

    /**
     * An intake of that file.
     *
     * @param recogniser reads it where the user wants its pages taken as pictures
     */
    public IntakeStage(DocumentReader reader, Recogniser recogniser, Path paper) {
        this.reader = reader;
        this.recogniser = recogniser;
        this.paper = paper;
    }

    @Override
    public StageName name() {
        return StageName.INTAKE;
    }

    @Override
    public StageOutcome run(StageContext context) {
        context.dossier().input("paper");
        Reading how = context.dossier().find(Artefact.READING, Reading.class).orElse(Reading.usual());
        Document document = how.recognise()
                ? recogniser.read(paper, (done, pages) -> tell(context, done, pages), context.stop())
                : reader.read(paper, context.stop());
        context.dossier().save(Artefact.DOCUMENT, document);
        return new StageOutcome.Done(0);
    }

    private static void tell(StageContext context, int done, int pages) {
        context.events()
                .tell(new Event.Log(StageName.INTAKE, Sentence.of("paper.ocr.page", done, pages).words()));
    }
}
