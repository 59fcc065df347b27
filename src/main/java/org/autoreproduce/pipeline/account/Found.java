package org.autoreproduce.pipeline.account;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.paper.grobid.GrobidFile;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Bindings;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.pipeline.ReadPaper;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.pipeline.Scope;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.pipeline.VerdictFile;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Questions;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.FixedTolerances;
import org.autoreproduce.verdict.Verdict;

/**
 * What the stages have left so far.
 *
 * @param paper   as it was read, with the user's corrections
 * @param grobid  what the user's GROBID service read in it
 * @param checks  of the code stages that ended, in the order of the stages
 * @param counted the runs that verdicts are made of
 * @param choices what the user pinned and banned
 * @param expanded what works cite in their turn
 * @param summaries what the lineage tells of each chosen work, by its id
 * @param records of the stages that ended, by stage
 * @param stages  where every stage stands
 */
public record Found(ProjectFile project, Optional<Corrected> paper, Optional<GrobidFile> grobid, List<Claim> claims,
        Optional<Scope> scope,
        List<Requirement> requirements, List<Question> questions, Lineage lineage, Choices choices,
        Expanded expanded, Map<Id, String> summaries,
        List<Assumption> assumptions, List<Binding> bindings, Map<StageName, ChecksFile> checks,
        Optional<RunsFile> counted,
        Optional<FixedTolerances> fixed, List<Verdict> verdicts, Map<StageName, StageRecord> records,
        List<StageStatus> stages) {

    /** In this project; ProblemException where a file is broken or newer. */
    public static Found in(ProjectFolder folder) {
        Artefacts files = new Artefacts(folder, Migrations.all());
        Map<StageName, ChecksFile> checks = new EnumMap<>(StageName.class);
        Map<StageName, StageRecord> records = new EnumMap<>(StageName.class);
        for (StageName stage : StageName.values()) {
            files.load(Artefact.checks(stage), ChecksFile.class).ifPresent(file -> checks.put(stage, file));
            files.load(Artefact.record(stage), StageRecord.class).ifPresent(record -> records.put(stage, record));
        }
        Lineage lineage = files.load(Artefact.LINEAGE, Lineage.class).orElse(Lineage.none());
        Map<Id, String> summaries = new HashMap<>();
        lineage.works().forEach(work -> files.loadText(Artefact.summary(work.id().toString()))
                .ifPresent(text -> summaries.put(work.id(), text)));
        return new Found(Project.file(folder), new ReadPaper(files).corrected(),
                files.load(Artefact.GROBID, GrobidFile.class),
                files.load(Artefact.CLAIMS, Claims.class).map(Claims::claims).orElse(List.of()),
                files.load(Artefact.SCOPE, Scope.class),
                files.load(Artefact.REQUIREMENTS, Requirements.class).map(Requirements::requirements)
                        .orElse(List.of()),
                files.load(Artefact.QUESTIONS, Questions.class).map(Questions::questions).orElse(List.of()),
                lineage,
                files.load(Artefact.CHOICES, Choices.class).orElse(Choices.none()),
                files.load(Artefact.EXPANDED, Expanded.class).orElse(Expanded.none()), summaries,
                files.load(Artefact.ASSUMPTIONS, Assumptions.class).map(Assumptions::assumptions).orElse(List.of()),
                files.load(Artefact.BINDINGS, Bindings.class).map(Bindings::bindings).orElse(List.of()), checks,
                files.load(Artefact.RUNS, RunsFile.class), files.load(Artefact.FIXED, FixedTolerances.class),
                files.load(Artefact.VERDICT, VerdictFile.class).map(VerdictFile::verdicts).orElse(List.of()), records,
                new Overview(folder).stages());
    }

    /** The paper as everybody sees it, with the user's corrections. */
    public Optional<Document> document() {
        return paper.map(Corrected::document);
    }

    /** The first stage that keeps the later ones from going on; none where all are finished. */
    public Optional<StageStatus> held() {
        return stages.stream().filter(stage -> !stage.state().finished()).findFirst();
    }
}
