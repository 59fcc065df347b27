package org.autoreproduce.code.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.autoreproduce.code.SourceTree;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static SourceTree tree(String text) {
        return SourceTree.of(Map.of("a.py", text));
    }

    private static EditTurn turn(String text) {
        return new EditTurn(List.of(new EditBlock.NewFile("a.py", text, 1)), "");
    }

    private final Drafts drafts = Drafts.from(tree("0")).then(turn("1"), tree("1"), "2 tests fail", new Score(3, 1))
            .then(turn("2"), tree("2"), "all fail", new Score(0, 4))
            .then(turn("3"), tree("3"), "as good", new Score(3, 1));

    @Test
    void bestIsTheEarliestThatCameFurthest() {
        assertThat(drafts.best().number()).isEqualTo(1);
        assertThat(drafts.triesSinceBest()).isEqualTo(2);
        Drafts further = drafts.then(turn("4"), tree("4"), "", new Score(3, 2));
        assertThat(further.best().number()).isEqualTo(4);
        assertThat(further.triesSinceBest()).isZero();
    }

    @Test
    void goingBackKeepsWhatWasTried() {
        Drafts back = drafts.backTo(1);
        assertThat(back.latest().number()).isEqualTo(4);
        assertThat(back.latest().tree()).isEqualTo(tree("1"));
        assertThat(back.latest().score()).isEqualTo(new Score(3, 1));
        assertThat(back.draft(3).tree()).isEqualTo(tree("3"));
        assertThat(back.best().number()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> drafts.backTo(9));
    }

    @Test
    void knowsACircle() {
        assertThat(drafts.tried(tree("2"))).isTrue();
        assertThat(drafts.tried(tree("5"))).isFalse();
    }
}
