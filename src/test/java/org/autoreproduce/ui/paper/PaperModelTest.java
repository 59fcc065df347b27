package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Page;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Theme;
import org.junit.jupiter.api.Test;

class PaperModelTest {
    private final PaperModel model = new PaperModel(new SimpleObjectProperty<>(Theme.LIGHT));
    private final List<Page> pages = List.of(new Page(1, 600, 800), new Page(2, 600, 800), new Page(3, 600, 800));

    @Test
    void statesFollowEachOther() {
        assertThat(model.stateProperty().get()).isEqualTo(new PaperState.Empty());
        model.loading("a.pdf");
        assertThat(model.stateProperty().get()).isEqualTo(new PaperState.Loading("a.pdf"));
        model.failed(Sentence.of("paper.notPdf", "a.pdf"));
        assertThat(model.stateProperty().get()).isInstanceOf(PaperState.Failed.class);
        open();
        assertThat(model.stateProperty().get()).isInstanceOf(PaperState.Open.class);
        model.empty();
        assertThat(model.pages()).isEmpty();
        assertThat(model.textProperty().get()).isNull();
    }

    @Test
    void selectedTextIsCopied() {
        open();
        assertThat(model.copy()).isEmpty();
        model.selectAll();
        assertThat(model.copy()).isEqualTo("first page second page third page");
    }

    @Test
    void aDragSelectsLettersWordsOrRows() {
        open();
        TextDrag drag = new TextDrag(model);
        drag.press(point(1, 1), 1, false);
        assertThat(model.selectedProperty().get()).isNull();
        drag.move(point(1, 4));
        assertThat(model.copy()).isEqualTo("irs");
        drag.move(point(1, 0));
        assertThat(model.copy()).isEqualTo("f");

        drag.press(point(1, 2.5), 2, false);
        assertThat(model.copy()).isEqualTo("first");
        drag.move(point(2, 1.5));
        assertThat(model.copy()).isEqualTo("first page second");

        drag.press(point(2, 2.5), 3, false);
        assertThat(model.copy()).isEqualTo("second page");

        drag.press(point(1, 2), 1, false);
        drag.press(point(3, 3), 1, true);
        assertThat(model.copy()).isEqualTo("rst page second page thi");
    }

    @Test
    void aPassageIsBroughtIntoViewAndPointedOut() {
        open();
        Box box = new Box(3, 100, 700, 50, 10);
        model.look(List.of(new Anchor.Passage("h", 3, List.of(box), "q", "", "")));

        assertThat(model.highlightedProperty().get()).containsExactly(box);
        assertThat(model.camera().pageProperty().get()).isEqualTo(3);
        assertThat(model.noticeProperty().get()).isNull();
    }

    @Test
    void aPassageThatIsWantedBeforeThePagesAreThereIsShownThen() {
        model.look(List.of(new Anchor.Passage("h", 3, List.of(new Box(3, 100, 700, 50, 10)), "q", "", "")));
        assertThat(model.highlightedProperty().get()).isEmpty();
        open();
        assertThat(model.camera().pageProperty().get()).isEqualTo(3);
    }

    @Test
    void aPaperIsReadOnWhereItWasLeft() {
        model.camera().resize(628, 500);
        model.open(pages, new PaperPlace(2, 0, 100, 2, Fit.NONE, Spread.SINGLE, false, Side.PAGES, false));
        assertThat(model.camera().pageProperty().get()).isEqualTo(2);
        assertThat(model.camera().zoomProperty().get()).isEqualTo(2);
    }

    @Test
    void aLostPassageIsToldInWordsUntilItIsFound() {
        Document sample = ShownPaper.read(ShownPaper.SAMPLE);
        model.camera().resize(600, 500);
        model.open(sample.pages(), PaperPlace.first(false));
        model.places(new Places(Optional.of(sample)));
        model.look(List.of(new Anchor.Passage("old", 1, List.of(new Box(1, 1, 1, 1, 1)), "nobody wrote this", "",
                "")));
        assertThat(model.noticeProperty().get()).isEqualTo(Sentence.of("ui.paper.lost", "nobody wrote this"));

        model.places(new Places(Optional.empty()));
        assertThat(model.noticeProperty().get()).isNull();
    }

    @Test
    void whatIsSelectedIsAPassageWithWhatStandsAroundIt() {
        open();
        assertThat(model.passage("hash")).isEmpty();
        model.selectedProperty().set(new TextRange(new TextSpot(2, 7), new TextSpot(2, 11)));

        Anchor.Passage passage = model.passage("hash").orElseThrow();
        assertThat(passage.quote()).isEqualTo("page");
        assertThat(passage.page()).isEqualTo(2);
        assertThat(passage.prefix()).isEqualTo("second ");
        assertThat(passage.boxes()).isEqualTo(model.selectedBoxes()).hasSize(1);
    }

    @Test
    void aHitIsBroughtIntoView() {
        open();
        model.search().queryProperty().set("third");
        model.showHit();
        assertThat(model.camera().pageProperty().get()).isEqualTo(3);
    }

    @Test
    void pagesThatArePicturesHaveNothingToSelect() {
        model.open(pages, PaperPlace.first(false));
        model.read(List.of(Texts.page(1), Texts.page(2), Texts.page(3)));
        model.selectAll();
        new TextDrag(model).press(point(1, 1), 2, false);
        assertThat(model.selectedProperty().get()).isNull();
    }

    private void open() {
        model.camera().resize(628, 500);
        model.open(pages, PaperPlace.first(false));
        model.read(List.of(Texts.page(1, "first page"), Texts.page(2, "second page"), Texts.page(3, "third page")));
    }

    /** In the first row, so many letters from its beginning. */
    private static PagePoint point(int page, double letters) {
        return new PagePoint(page, 100 + 6 * letters, 105);
    }
}
