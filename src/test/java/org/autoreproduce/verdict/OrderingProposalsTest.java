package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.junit.jupiter.api.Test;

class OrderingProposalsTest {
    private static final Example OURS = Example.of("accuracy", "84.2 %");

    private static List<OrderingProposal> propose(List<Claim> claims, OtherRow... rows) {
        return new OrderingProposals(Tolerance.DEFAULT).of(claims, List.of(rows));
    }

    @Test
    void aRowWithinTheToleranceIsProposedByTheMetricsDirection() {
        List<OrderingProposal> found = propose(List.of(OURS.claim()), OURS.row("GOAD", "83.9 %"),
                OURS.row("Later", "84.9 %"), OURS.row("Far", "70.1 %"));
        assertThat(found).extracting(one -> one.rival().row() + " " + one.better()).containsExactly("GOAD true",
                "Later false");
        assertThat(found.getFirst().sentence().words()).contains("C1", "Ours is better than GOAD", "83.9");
        assertThat(found.getLast().sentence().words()).contains("Later is better than Ours");
    }

    @Test
    void whereLessIsBetterTheSmallerNumberWins() {
        Example loss = Example.of("loss", "0.52");
        assertThat(propose(List.of(loss.claim()), loss.row("GOAD", "0.55"))).singleElement()
                .matches(OrderingProposal::better);
    }

    @Test
    void nothingIsProposedForEqualNumbersOrWhatIsClaimedAlready() {
        Example goad = Example.of(Id.of("C2"), "accuracy", "GOAD", new PrintedText().read("83.9").printed(), "%");
        OrderingClaim known = new OrderingClaim(Id.of("C3"), OURS.claim().id(), goad.claim().id());
        assertThat(propose(List.of(OURS.claim()), OURS.row("Twin", "84.2 %"))).isEmpty();
        assertThat(propose(List.of(OURS.claim(), goad.claim()))).hasSize(2);
        assertThat(propose(List.of(OURS.claim(), goad.claim(), known))).isEmpty();
    }
}
