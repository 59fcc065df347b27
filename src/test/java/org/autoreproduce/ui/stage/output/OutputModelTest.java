package org.autoreproduce.ui.stage.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutputModelTest {
    private static final String A = "review/requirements.json";
    private static final String B = "plan/plan.md";

    private final OutputModel model = new OutputModel();

    @BeforeEach
    void show() {
        model.show(List.of(A, B));
        model.read(A, "on disk");
    }

    @Test
    void theFirstFileIsShownUntilAnotherIsChosen() {
        assertThat(model.artefactProperty().get()).isEqualTo(A);
        model.artefactProperty().set(B);
        model.show(List.of(B, "plan/x.md", A));
        assertThat(model.artefactProperty().get()).isEqualTo(B);
        model.show(List.of());
        assertThat(model.artefactProperty().get()).isNull();
    }

    @Test
    void whatWasTypedIsThereAgainAfterAnotherFileOrStageWasShown() {
        model.type("mine");
        model.show(List.of(B));
        model.read(B, "plan");
        assertThat(model.textProperty().get()).isEqualTo("plan");
        assertThat(model.unsaved().get()).isFalse();
        model.show(List.of(A));
        model.editingProperty().set(false);
        model.read(A, "on disk");
        assertThat(model.textProperty().get()).isEqualTo("mine");
        assertThat(model.unsaved().get()).isTrue();
        assertThat(model.editingProperty().get()).isTrue();
    }

    @Test
    void aRefusalStandsWithTheTextItIsAboutUntilThatIsSaved() {
        model.type("nonsense");
        model.refused("something about " + A);
        assertThat(model.refusalProperty().get()).as("nothing was sent").isEmpty();
        model.sending();
        model.refused("The budget is used up.");
        assertThat(model.refusalProperty().get()).isEmpty();
        model.refused(A + " was not saved: line 1");
        assertThat(model.refusalProperty().get()).contains("line 1");
        model.show(List.of(B));
        model.read(B, "plan");
        assertThat(model.refusalProperty().get()).isEmpty();
        model.show(List.of(A));
        model.read(A, "on disk");
        assertThat(model.refusalProperty().get()).contains("line 1");
        assertThat(model.textProperty().get()).isEqualTo("nonsense");
        model.type("sense");
        model.sending();
        model.read(A, "sense");
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(model.typed(A)).isEmpty();
    }

    @Test
    void whatAnEndedProgramKeptIsTypedTextAgain() {
        model.restore(A, "kept");
        model.read(A, "on disk");
        assertThat(model.textProperty().get()).isEqualTo("kept");
        model.giveUp();
        assertThat(model.textProperty().get()).isEqualTo("on disk");
        assertThat(model.typed(A)).isEmpty();
    }

    @Test
    void filesHaveNamesForPeople() {
        assertThat(ArtefactWords.of(A)).isEqualTo("Requirements");
        assertThat(ArtefactWords.of("lineage/works/W2/summary.md")).isEqualTo("Summary of W2");
        assertThat(ArtefactWords.of("checks/method.json")).isEqualTo("Checks");
        assertThat(ArtefactWords.of("odd/name.txt")).isEqualTo("odd/name.txt");
    }
}
