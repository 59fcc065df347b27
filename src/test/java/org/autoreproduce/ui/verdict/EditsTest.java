package org.autoreproduce.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.AssumptionEdit;
import org.autoreproduce.pipeline.AssumptionEdit.Part;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.project.IdFile;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.ValueClaim;
import org.junit.jupiter.api.Test;

/** What is written when claims and assumptions are changed. */
class EditsTest {
    private final ClaimDraft draft = new ClaimDraft();
    private final List<Claim> claims = List.of(claim("C1", "Ours"), claim("C2", "Other"),
            new OrderingClaim(Id.of("C3"), Id.of("C1"), Id.of("C2")));
    private final Assumption width = new Assumption(Id.of("A1"), Id.of("Q1"), "It is 128 wide.", "hidden", "128",
            Assumption.Source.ANCESTOR, null, Id.of("S1"), "S1 says so.", "code agent");

    @Test
    void aComparisonGoesWithItsSideAndComesBackInItsPlace() {
        List<Claim> going = ClaimsEdit.going(claims, Id.of("C1"));
        assertThat(going).extracting(Claim::id).containsExactly(Id.of("C1"), Id.of("C3"));
        List<Claim> left = ClaimsEdit.without(claims, going);
        assertThat(left).containsExactly(claims.get(1));
        assertThat(ClaimsEdit.with(left, going)).isEqualTo(claims);
        assertThat(ClaimsEdit.with(claims, going)).isEqualTo(claims);
    }

    @Test
    void theFileIsReadAsItWasWritten() throws JsonProcessingException {
        Command.Edit edit = ClaimsEdit.of(claims);
        assertThat(edit.path()).isEqualTo("review/claims.json");
        assertThat(new Json().read(edit.text(), Claims.class)).isEqualTo(new Claims(Claims.SCHEMA, claims));
    }

    @Test
    void anIdIsNeverGivenTwice() {
        NextId fresh = new NextId(List.of());
        assertThat(fresh.after(Kind.CLAIM, claims.stream().map(Claim::id))).isEqualTo(Id.of("C4"));
        NextId known = new NextId(List.of(new IdFile.Given(Id.of("C9"), List.of()),
                new IdFile.Given(Id.of("R40"), List.of())));
        assertThat(known.after(Kind.CLAIM, claims.stream().map(Claim::id))).isEqualTo(Id.of("C10"));
        assertThat(known.after(Kind.REQUIREMENT, Stream.of())).isEqualTo(Id.of("R41"));
    }

    @Test
    void aNumberOfThePaperKeepsItsPlace() {
        Anchor.Passage cell = new Anchor.Passage("hash", 6, List.of(new Box(6, 1, 2, 3, 4)), "0.78 ± 0.03", "", "");
        draft.begin(cell, new ClaimGuess("F1", "Thyroid", "DROCC"));
        ValueClaim made = draft.read(claims, Id.of("C4")).orElseThrow();
        assertThat(made.where()).isEqualTo(cell);
        assertThat(made.printed().text()).isEqualTo("0.78 ± 0.03");
        assertThat(made.row()).isEqualTo("DROCC");
        draft.clear();
        type("F1", "Musk", "Ours", "0.7", "");
        assertThat(draft.read(claims, Id.of("C4")).orElseThrow().where()).isNull();
    }

    @Test
    void aPassageBecomesARequirementThatTheFileTakes() throws JsonProcessingException {
        Anchor.Passage passage = new Anchor.Passage("hash", 6, List.of(), "one hidden\nlayer is used", "", "");
        RequirementDraft made = new RequirementDraft(passage);
        assertThat(made.statementProperty().get()).isEqualTo("one hidden layer is used");
        Requirement there = new Requirement(Id.of("R1"), Area.DATA, "It reads rows.", true, passage);
        made.statementProperty().set(" ");
        assertThat(made.read(List.of(there), Id.of("R2"))).isEmpty();
        assertThat(made.problemProperty().get()).isEqualTo(Sentence.of("ui.requirement.lacks"));
        made.statementProperty().set("it reads  rows.");
        assertThat(made.read(List.of(there), Id.of("R2"))).isEmpty();
        assertThat(made.problemProperty().get()).isEqualTo(Sentence.of("ui.requirement.twice", Id.of("R1")));

        made.statementProperty().set("The network has one hidden layer.");
        Requirement added = made.read(List.of(there), Id.of("R2")).orElseThrow();
        assertThat(added)
                .isEqualTo(
                        new Requirement(Id.of("R2"), Area.METHOD, "The network has one hidden layer.", false, passage));
        Command.Edit edit = RequirementsEdit.with(List.of(there), added);
        assertThat(edit.path()).isEqualTo("review/requirements.json");
        assertThat(new Json().read(edit.text(), Requirements.class).requirements()).containsExactly(there, added);
    }

    @Test
    void aTablesNamesAreGuessedApart() {
        assertThat(ClaimGuess.of(List.of("DROCC (Ours)"), List.of("F1-Score", "Thyroid"), "Results"))
                .isEqualTo(new ClaimGuess("F1-Score", "Thyroid", "DROCC (Ours)"));
        assertThat(ClaimGuess.of(List.of("kNN"), List.of("CIFAR"), "Average AUC for one-vs-all detection"))
                .isEqualTo(new ClaimGuess("Average AUC", "CIFAR", "kNN"));
        assertThat(ClaimGuess.of(List.of(), List.of(), "")).isEqualTo(ClaimGuess.none());
    }

    @Test
    void aTypedClaimIsReadWithItsSpreadAndUnit() {
        type("F1", "Thyroid", "Ours", "78.1 ± 0.3 %", "");
        ValueClaim made = draft.read(claims, Id.of("C4")).orElseThrow();
        assertThat(made.printed().text()).isEqualTo("78.1 ± 0.3");
        assertThat(made.unit()).isEqualTo("%");
        assertThat(made.where()).isNull();
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        type("", "Thyroid", "Ours", "0.78", "");
        assertThat(draft.read(claims, Id.of("C4"))).isEmpty();
        assertThat(draft.problemProperty().get().words()).contains("metric");
        type("F1", "Thyroid", "Ours", "about a half", "");
        assertThat(draft.read(claims, Id.of("C4"))).isEmpty();
        assertThat(draft.problemProperty().get().words()).contains("about a half");
        type("F1", "Thyroid", "Ours", "78 %", "ms");
        assertThat(draft.read(claims, Id.of("C4"))).isEmpty();
        assertThat(draft.problemProperty().get().words()).contains("ms");
        type("auc", "rings", "ours", "0.78", "");
        assertThat(draft.read(claims, Id.of("C4"))).isEmpty();
        assertThat(draft.problemProperty().get().words()).contains("C1");
        type("F1", "Thyroid", "Ours", "0.78", "");
        assertThat(draft.read(claims, Id.of("C4"))).isPresent();
        assertThat(draft.problemProperty().get()).isNull();
    }

    @Test
    void aChangedValueIsThePersonsOwnAndSaysWhatWas() throws JsonProcessingException {
        Assumption now = AssumptionEdit.changed(width, Part.VALUE, " 256 ");
        assertThat(now.value()).isEqualTo("256");
        assertThat(now.statement()).as("it must not name the old value").isEqualTo("It is 256 wide.");
        assertThat(now.source()).isEqualTo(Assumption.Source.HUMAN);
        assertThat(now.decidedBy()).isEqualTo("user");
        assertThat(now.snippet()).isNull();
        assertThat(now.question()).isEqualTo(Id.of("Q1"));
        assertThat(now.why()).contains("128").contains("S1 says so.");
        List<Command.Edit> edits = AssumptionEdit.commands(List.of(width), now, "lr: 0.1\nhidden: 128  # A1\n");
        assertThat(edits).extracting(Command.Edit::path).containsExactly("plan/assumptions.json", "code/config.yaml");
        assertThat(new Json().read(edits.getFirst().text(), Assumptions.class).assumptions()).containsExactly(now);
        assertThat(edits.getLast().text()).isEqualTo("lr: 0.1\nhidden: 256  # A1\n");
    }

    @Test
    void anotherReasonLeavesTheProgramAlone() {
        Assumption now = AssumptionEdit.changed(width, Part.WHY, "Because.");
        assertThat(now.why()).isEqualTo("Because.");
        assertThat(AssumptionEdit.commands(List.of(width), now, "hidden: 128\n")).hasSize(1);
        assertThat(AssumptionEdit.commands(List.of(width), now, null)).hasSize(1);
    }

    @Test
    void aValueThatWouldBreakTheConfigIsRefused() {
        assertThatThrownBy(() -> AssumptionEdit.commands(List.of(width),
                AssumptionEdit.changed(width, Part.VALUE, "[1, 2"), "hidden: 128\nlr: 1\n"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> AssumptionEdit.changed(width, Part.VALUE, "  ")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("A1");
    }

    private void type(String metric, String dataset, String row, String printed, String unit) {
        draft.metricProperty().set(metric);
        draft.datasetProperty().set(dataset);
        draft.rowProperty().set(row);
        draft.printedProperty().set(printed);
        draft.unitProperty().set(unit);
    }

    private static ValueClaim claim(String id, String row) {
        return new ValueClaim(Id.of(id), "AUC", "Rings", row, null, null, new PrintedText().read("0.78 ± 0.03")
                .printed(), null, null, null, false);
    }
}
