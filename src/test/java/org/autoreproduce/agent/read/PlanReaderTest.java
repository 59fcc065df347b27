package org.autoreproduce.agent.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.agent.reply.PlanReply;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.study.Plan;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.ValueClaim;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
    private static final PlanReply.Assumed WIDTH = new PlanReply.Assumed(null, "64 wide", "width", new IntNode(64),
            "judgement", null, "usual");

    private final List<PlanReply.Assumed> assumed = new ArrayList<>(List.of(WIDTH));
    private final List<Plan.MissingData> missing = new ArrayList<>();
    private final List<PlanReply.Bound> bound = new ArrayList<>(List.of(single("C1"), single("C2")));

    private static Claim claim(String id) {
        return new ValueClaim(Id.of(id), "F1", "Rings", "Moat", null, null, new PrintedText().read("0.78").printed(),
                null, null, null, false);
    }

    private static PlanReply.Bound single(String claim) {
        return new PlanReply.Bound(claim, "Rings", "test", "single", null, null, false, false, false, null);
    }

    private List<String> faults() {
        PlanReply reply = new PlanReply("p".repeat(60), List.of(new Plan.PlannedFile("main.py", "all")),
                List.of(new PlanReply.Setting("width", new IntNode(64), "units")), assumed, bound, List.of("numpy"),
                missing);
        PlanReader reader = new PlanReader(List.of(claim("C1"), claim("C2"), claim("C2")), List.of(), List.of());
        return reader.check(reply) instanceof Checked.Bad<PlanReply>(List<String> errors) ? errors : List.of();
    }

    @Test
    void aSoundPlanIsTakenAlsoWhereAClaimStandsTwiceInAHandEditedFile() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aBindingThatCouldNotBeJudgedGoesBack() {
        bound.set(0, new PlanReply.Bound("C1", "Rings", "test_all", "best_on_validation",
                new PlanReply.Chosen("F1", "test", "higher"), null, false, false, false, null));
        bound.set(1, new PlanReply.Bound("C2", "Rings", "all", "mean_over_splits", null, List.of("a", "a"), false,
                false, false, null));
        assertThat(faults()).hasSize(2).anySatisfy(fault -> assertThat(fault).contains("C1").contains("test"))
                .anySatisfy(fault -> assertThat(fault).contains("C2"));
    }

    @Test
    void oneAssumptionIsMadeOnce() {
        assumed.add(WIDTH);
        assertThat(faults()).singleElement().asString().contains("width").contains("twice");
    }

    @Test
    void aClaimWithoutDataNeedsNoBindingAndMayHaveNone() {
        missing.add(new Plan.MissingData("Rings", "?", "?", "?", List.of(Id.of("C2"))));
        assertThat(faults()).singleElement().asString().contains("C2 is bound");
        bound.removeLast();
        assertThat(faults()).isEmpty();
        missing.set(0, new Plan.MissingData("Rings", "?", "?", "?", List.of()));
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("name the claims"));
    }
}
