package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.autoreproduce.pipeline.StageName.DATA;
import static org.autoreproduce.pipeline.StageName.INTAKE;
import static org.autoreproduce.pipeline.StageName.LINEAGE;
import static org.autoreproduce.pipeline.StageName.PLAN;
import static org.autoreproduce.pipeline.StageName.REVIEW;
import static org.autoreproduce.pipeline.StageName.VERDICT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.correction.CorrectedBy;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.Whereabouts;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A correction makes stale what read the words that it changes, and nothing else. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CorrectionsStaleTest {
    private static final Document READ = new PdfReader().read(
            Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf"), new Cancellation());
    private static final Whereabouts WHERE = new Whereabouts(READ);
    private static final Table RESULTS = READ.tables().getFirst();

    @TempDir
    Path folder;
    private Trial trial;
    private String seen = "";

    @BeforeEach
    void make() throws Exception {
        trial = new Trial(folder.resolve("p"));
        trial.stage(INTAKE, context -> {
            context.dossier().save(Artefact.DOCUMENT, READ);
            return new StageOutcome.Done(0);
        }).stage(REVIEW, context -> {
            seen = context.dossier().document().markdown();
            context.dossier().save(Artefact.SCOPE,
                    new Scope(Scope.SCHEMA, List.of("Ours"), List.of(RESULTS.label()), List.of()));
            context.dossier().save(Artefact.CLAIMS, new Claims(Claims.SCHEMA, List.of()));
            return new StageOutcome.Done(0);
        }).stage(LINEAGE, context -> {
            context.dossier().citations();
            return new StageOutcome.Done(0);
        }).stage(PLAN, context -> {
            context.dossier().sightOfText();
            return new StageOutcome.Done(0);
        }).stage(DATA, context -> {
            context.dossier().sight();
            return new StageOutcome.Done(0);
        });
        trial.run();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private void correct(Correction... all) throws InterruptedException {
        Corrections corrections = Corrections.none();
        for (Correction one : all) {
            corrections = corrections.with(one);
        }
        trial.doing(CorrectionsEdit.of(corrections));
        assertThat(trial.problems()).isEmpty();
    }

    private List<StageName> stale() {
        return trial.session().status().stream().filter(s -> s.state() == StageState.STALE).map(StageStatus::stage)
                .toList();
    }

    private static Block block(BlockKind kind) {
        return READ.blocks().stream().filter(block -> block.kind() == kind)
                .filter(block -> READ.mentions().stream().noneMatch(mention -> mention.block() == block.index()))
                .findFirst().orElseThrow();
    }

    @Test
    void wordsOfAParagraphMakeStaleWhatReadTheText() throws Exception {
        Block block = block(BlockKind.PARAGRAPH);
        correct(new Correction.Text(WHERE.of(block), block.text() + " And more."));

        assertThat(stale()).containsExactly(REVIEW, PLAN);
        assertThat(trial.status(REVIEW).changed()).containsExactly("paper:text");
        assertThat(ChangedWords.of(trial.status(REVIEW).changed()).words()).contains("the text of the paper");
        assertThat(trial.commits()).contains("Changed by hand or left by an interrupted stage: 1 file");
        trial.doing(new Command.RunTo(VERDICT));
        assertThat(seen).contains(" And more.");
        assertThat(stale()).isEmpty();
        assertThat(trial.state(INTAKE)).as("the extraction is as it was").isEqualTo(StageState.DONE);
    }

    @Test
    void anEntrysPartsMakeStaleWhatReadTheReferences() throws Exception {
        Block block = READ.blocks().get(READ.references().getFirst().block());
        EntryFields fields = EntryFields.of(READ.references().getFirst());
        correct(new Correction.Entry(WHERE.of(block), new EntryFields(fields.authors(), "Another title",
                fields.year(), null, null, null, null, null), CorrectedBy.HAND));

        assertThat(stale()).containsExactly(LINEAGE);
    }

    @Test
    void aCellOfAResultMakesStaleWhoMustNotSeeIt() throws Exception {
        correct(new Correction.CellText(WHERE.of(RESULTS, RESULTS.rows().getLast().cells().getLast()), "0.999"));

        assertThat(stale()).containsExactly(REVIEW, PLAN, DATA);
    }

    @Test
    void whatIsUndoneMakesNothingStale() throws Exception {
        correct(new Correction.Omission(WHERE.of(block(BlockKind.PARAGRAPH))));
        assertThat(stale()).isNotEmpty();
        correct();
        assertThat(stale()).isEmpty();
    }

    @Test
    void wordsInAFigureAreReadByNobody() throws Exception {
        Block figure = block(BlockKind.PARAGRAPH);
        correct(new Correction.Kind(WHERE.of(figure), BlockKind.FIGURE, 0));
        trial.doing(new Command.RunTo(VERDICT));
        correct(new Correction.Kind(WHERE.of(figure), BlockKind.FIGURE, 0),
                new Correction.Text(WHERE.of(figure), "axis"));

        assertThat(stale()).isEmpty();
    }

    @Test
    void aFileThatSaysNothingIsRefusedAndTold() throws Exception {
        trial.doing(new Command.Edit(Artefact.CORRECTIONS, "{\"schema\":1,\"corrections\":[{\"what\":\"x\"}]}"));

        assertThat(trial.problems()).singleElement().asString().contains(Artefact.CORRECTIONS);
        assertThat(stale()).isEmpty();
    }

    @Test
    void oldRecordsThatNotedTheWholeFileAreStaleWithAnyCorrection() throws Exception {
        String record = trial.text(Artefact.record(REVIEW));
        String whole = new Hashes().of(trial.text(Artefact.DOCUMENT));
        trial.write(Artefact.record(REVIEW),
                record.replaceFirst("\"paper:text\" : \"[0-9a-f]+\"",
                        "\"file:paper/document.json\" : \"" + whole + "\""));
        assertThat(stale()).isEmpty();
        correct(new Correction.Omission(WHERE.of(block(BlockKind.PARAGRAPH))));
        assertThat(stale()).contains(REVIEW);
        correct();
        assertThat(stale()).isEmpty();
    }
}
