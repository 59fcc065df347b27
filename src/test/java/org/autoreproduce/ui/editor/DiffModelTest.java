package org.autoreproduce.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.ui.editor.Hunk.Decision;
import org.junit.jupiter.api.Test;

class DiffModelTest {
    private static final String OLD = "a\nb\nc\nd\ne\nf\ng\nh\ni\n";
    private static final String NEW = "a\nB\nc\nd\ne\nf\ng\nh\nh2\ni\n";

    @Test
    void eachChangeIsDecidedByItself() {
        DiffModel diff = DiffModel.of("", Map.of("m.py", OLD), Map.of("m.py", NEW));

        assertThat(diff.openProperty().get()).isEqualTo(2);
        diff.decide(diff.hunks().get(1), Decision.ACCEPTED);
        diff.decide(diff.hunks().get(0), Decision.REJECTED);

        assertThat(diff.openProperty().get()).isZero();
        assertThat(diff.result()).isEqualTo(Map.of("m.py", "a\nb\nc\nd\ne\nf\ng\nh\nh2\ni\n"));
    }

    @Test
    void whatNobodyAcceptedDoesNotHappen() {
        DiffModel diff = DiffModel.of("", Map.of("m.py", OLD, "gone.py", "x\n"), Map.of("m.py", NEW, "new.py", "y\n"));

        assertThat(diff.result()).isEqualTo(Map.of("m.py", OLD, "gone.py", "x\n"));
        diff.decideRest(Decision.ACCEPTED);
        assertThat(diff.result()).isEqualTo(Map.of("m.py", NEW, "new.py", "y\n"));
    }

    @Test
    void aDecisionCanBeTakenBack() {
        DiffModel diff = DiffModel.of("", Map.of("m.py", OLD), Map.of("m.py", NEW));
        diff.decideRest(Decision.ACCEPTED);

        diff.decide(diff.hunks().getFirst(), Decision.OPEN);

        assertThat(diff.openProperty().get()).isEqualTo(1);
        assertThat(diff.result().get("m.py")).startsWith("a\nb\n");
    }

    @Test
    void aMissingLastLineFeedIsADifference() {
        DiffModel diff = DiffModel.of("", Map.of("m.py", "a\n"), Map.of("m.py", "a"));
        diff.decideRest(Decision.ACCEPTED);

        assertThat(diff.result()).isEqualTo(Map.of("m.py", "a"));
    }

    @Test
    void whatIsTheSameIsNotThere() {
        DiffModel diff = DiffModel.of("", SourceTree.of(Map.of("m.py", OLD)), SourceTree.of(Map.of("m.py", OLD)));

        assertThat(diff.files()).isEmpty();
        assertThat(diff.rows()).isEmpty();
    }

    @Test
    void rowsShowThreeLinesAroundAndTheNumbersOfBothSides() {
        DiffModel diff = DiffModel.of("", Map.of("m.py", OLD), Map.of("m.py", NEW));

        assertThat(diff.rows().stream().map(DiffModelTest::words)).containsExactly("FILE m.py", "SAME 1 1 a", "CHANGE",
                "REMOVED 2 0 b", "ADDED 0 2 B", "SAME 3 3 c", "SAME 4 4 d", "SAME 5 5 e", "SAME 6 6 f", "SAME 7 7 g",
                "SAME 8 8 h", "CHANGE", "ADDED 0 9 h2", "SAME 9 10 i");
    }

    @Test
    void whatLiesBetweenIsLeftOut() {
        String far = "x\n".repeat(20);
        DiffModel diff = DiffModel.of("", Map.of("m.py", "a\n" + far + "b\n" + far),
                Map.of("m.py", "A\n" + far + "B\n" + far));

        assertThat(diff.rows().stream().map(row -> row.kind().name()).collect(Collectors.joining(" ")))
                .isEqualTo("FILE CHANGE REMOVED ADDED SAME SAME SAME GAP SAME SAME SAME CHANGE REMOVED ADDED "
                        + "SAME SAME SAME GAP");
    }

    @Test
    void acceptingAllGivesTheNewTextAndRejectingAllTheOld() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            String before = text(random);
            String after = text(random);
            DiffModel diff = DiffModel.of("", Map.of("f", before), Map.of("f", after));
            if (!before.equals(after)) {
                assertThat(diff.result().get("f")).isEqualTo(before);
                diff.decideRest(Decision.ACCEPTED);
                assertThat(diff.result().get("f")).isEqualTo(after);
            }
        }
    }

    private static String text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            lines.add(List.of("a", "b", "c", "").get(random.nextInt(4)));
        }
        return String.join("\n", lines);
    }

    private static String words(DiffRow row) {
        return switch (row.kind()) {
            case FILE -> "FILE " + row.text();
            case GAP, CHANGE -> row.kind().name();
            case SAME, ADDED, REMOVED -> row.kind() + " " + row.oldAt() + " " + row.newAt() + " " + row.text();
        };
    }
}
