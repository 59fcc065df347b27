package org.autoreproduce.ui.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.session.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the pane shows, without a toolkit: what is made elsewhere comes back on the test's own thread. */
@Timeout(20)
class LineageModelTest {
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Executor executor = ui::add;
    private final LineageModel model = new LineageModel(new Background(executor));

    private LineageModel shown(Snapshot snapshot) throws InterruptedException {
        model.show(snapshot);
        drawn();
        return model;
    }

    /** Waits for one picture. */
    private void drawn() throws InterruptedException {
        Runnable next = ui.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        next.run();
    }

    private Fact fact(int reference) {
        Picture picture = model.pictureProperty().get();
        return picture.facts().get(picture.graph().index(WorkNode.key(reference)).orElseThrow());
    }

    private List<Standing> cards() {
        Picture picture = model.pictureProperty().get();
        // what the paper compares with or builds on is a card, too
        return picture.cards().stream().map(picture.facts()::get).map(Fact::standing)
                .filter(standing -> standing != Standing.OTHER).toList();
    }

    private static Choices choices(List<Integer> pinned, List<Integer> banned) {
        return new Choices(pinned.stream().map(WorkKey::reference).toList(),
                banned.stream().map(WorkKey::reference).toList());
    }

    @Test
    void aPaperThatWasJustOpenedSuggestsItsKMostImportantWorks() throws Exception {
        assertThat(model.stateProperty().get()).isEqualTo(LineageModel.State.EMPTY);
        shown(Examples.opened());
        assertThat(model.stateProperty().get()).isEqualTo(LineageModel.State.READY);
        assertThat(cards()).containsExactly(Standing.SUGGESTED, Standing.SUGGESTED, Standing.SUGGESTED);
        assertThat(model.rows()).extracting(fact -> fact.node().name()).startsWith("DeepSVDD", "DAGMM", "GOAD")
                .hasSize(24);
        Picture picture = model.pictureProperty().get();
        assertThat(picture.others()).isEqualTo(24 - picture.cards().size());
    }

    @Test
    void whatTheLineageFoundDecidesHowAWorkStands() throws Exception {
        shown(Examples.chosen(choices(List.of(3, 9), List.of(4))));
        assertThat(cards()).containsExactly(Standing.CODE, Standing.TEXT, Standing.NOT_FOUND, Standing.PINNED);
        assertThat(fact(3).pinned()).isTrue();
        assertThat(fact(4).standing()).isEqualTo(Standing.BANNED);
        assertThat(fact(12).standing()).isEqualTo(Standing.OTHER);
    }

    @Test
    void aSelectionOutlivesAnotherPicture() throws Exception {
        model.select("ref:9");
        shown(Examples.opened());
        assertThat(model.selectedProperty().get()).isEqualTo(fact(9));
        assertThat(model.togglePin(fact(9))).hasValue(choices(List.of(9), List.of()));
        drawn();
        assertThat(model.selectedProperty().get()).matches(fact -> fact.pinned() && fact.node().reference() == 9);
        model.select("ref:99");
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void pinsTakeTheSuggestionsPlacesAndBansMakeRoom() throws Exception {
        shown(Examples.opened());
        model.toggleBan(fact(1));
        drawn();
        assertThat(cards()).hasSize(3).doesNotContain(Standing.BANNED);
        assertThat(model.pictureProperty().get().cards()).doesNotContain(1);
        model.togglePin(fact(1));
        drawn();
        assertThat(model.choicesProperty().get()).isEqualTo(choices(List.of(1), List.of()));
        assertThat(cards()).containsExactly(Standing.PINNED, Standing.SUGGESTED, Standing.SUGGESTED);
        assertThat(model.togglePin(model.pictureProperty().get().facts().getFirst())).isEmpty();
    }

    @Test
    void whatTheProjectSaysLaterWinsButNotTheEchoOfOnesOwnChoices() throws Exception {
        shown(Examples.chosen(Choices.none()));
        model.togglePin(fact(5));
        drawn();
        model.togglePin(fact(6));
        drawn();
        model.show(Examples.chosen(Choices.none()));
        model.show(Examples.chosen(choices(List.of(5), List.of())));
        assertThat(model.choicesProperty().get()).isEqualTo(choices(List.of(5, 6), List.of()));
        model.show(Examples.chosen(choices(List.of(5, 6), List.of())));
        assertThat(model.choicesProperty().get()).isEqualTo(choices(List.of(5, 6), List.of()));
        shown(Examples.chosen(choices(List.of(7), List.of())));
        assertThat(model.choicesProperty().get()).isEqualTo(choices(List.of(7), List.of()));
    }

    @Test
    void theSameAgainDrawsNothingAnew() throws Exception {
        shown(Examples.chosen(Choices.none()));
        Picture before = model.pictureProperty().get();
        model.show(Examples.chosen(Choices.none()));
        assertThat(ui.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(model.pictureProperty().get()).isSameAs(before);
    }

    @Test
    void theFilterLooksAtWordsOfAllKinds() throws Exception {
        shown(Examples.opened());
        model.filterProperty().set("gaussian 2018");
        assertThat(model.rows()).extracting(fact -> fact.node().reference()).containsExactly(2);
        model.filterProperty().set("[7]");
        assertThat(model.rows()).extracting(fact -> fact.node().reference()).containsExactly(7);
        model.filterProperty().set("no such thing");
        assertThat(model.rows()).isEmpty();
        model.filterProperty().set("");
        assertThat(model.rows()).hasSize(24);
    }

    @Test
    void kComesFromTheProjectAndFromTheUser() throws Exception {
        shown(Examples.project(Examples.paper(), new Lineage(List.of(), List.of()), Choices.none(), 5));
        assertThat(model.kProperty().get()).isEqualTo(5);
        assertThat(cards()).hasSize(5);
        model.setK(2);
        drawn();
        assertThat(cards()).hasSize(2);
    }

    @Test
    void withoutReferencesItSaysSo() throws Exception {
        shown(Snapshot.of(new org.autoreproduce.lineage.graph.CitingPaper().heading("A").document()));
        assertThat(model.stateProperty().get()).isEqualTo(LineageModel.State.NO_REFERENCES);
        model.show(Snapshot.empty());
        assertThat(model.stateProperty().get()).isEqualTo(LineageModel.State.EMPTY);
    }

    @Test
    void theKeyboardReadsTheCardsInTheirOrderAndFindsWhatLiesAhead() throws Exception {
        shown(Examples.chosen(Choices.none()));
        Picture picture = model.pictureProperty().get();
        assertThat(Steps.next(picture, -1, false)).hasValue(0);
        assertThat(Steps.next(picture, 0, false)).hasValue(1);
        assertThat(Steps.next(picture, picture.cards().getLast(), false)).isEmpty();
        assertThat(Steps.next(picture, 2, true)).hasValue(1);
        int older = Steps.towards(picture, 0, -1, 0).orElseThrow();
        assertThat(picture.layout().spots().get(older).x()).isLessThan(picture.layout().spots().getFirst().x());
        assertThat(Steps.towards(picture, 0, 1, 0)).as("nothing is newer than the paper").isEmpty();
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        Viewport view = new Viewport(0.8, 30, -12).zoomed(1.7, 200, 90);
        assertThat(view.pictureX(200)).isCloseTo(new Viewport(0.8, 30, -12).pictureX(200),
                org.assertj.core.data.Offset.offset(1e-9));
        assertThat(view.zoomed(1000, 0, 0).scale()).isEqualTo(Viewport.MOST);
        assertThat(view.zoomed(1e-9, 0, 0).scale()).isEqualTo(Viewport.LEAST);
    }
}
