package org.autoreproduce.pipeline.stage;

import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageName;

/**
 * All stages of a project.
 *
 * @param recogniser reads papers that are pictures
 * @param paper    the PDF in the project folder
 * @param sources  where cited works may be had
 * @param nearness tells which cited works are near to the open questions
 * @param packages what the code agent is told about packages
 */
public record Stages(ResearchAgent research, CodeAgent code, DocumentReader reader, Recogniser recogniser,
        Path paper,
        LineageStage.Sources sources, Nearness nearness, PlanStage.Packages packages) {

    /** In the order in which they run. */
    public List<Stage> all() {
        return List.of(new IntakeStage(reader, recogniser, paper), new ReviewStage(research),
                new LineageStage(research, code, sources, nearness), new PlanStage(code, packages),
                new CodeStage(StageName.DATA, StageName.PLAN, code, research, DataPart::new),
                new CodeStage(StageName.METHOD, StageName.DATA, code, research, MethodPart::new),
                new CodeStage(StageName.EXPERIMENT, StageName.METHOD, code, research, ExperimentPart::new),
                new RunStage(), new VerdictStage());
    }
}
