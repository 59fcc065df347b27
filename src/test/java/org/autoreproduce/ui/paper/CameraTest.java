package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraTest {
    private final Camera camera = new Camera();

    @BeforeEach
    void show() {
        camera.resize(628, 700);
        camera.show(Collections.nCopies(10, new Page(1, 600, 800)));
    }

    @Test
    void atFirstPagesAreAsWideAsTheView() {
        assertThat(camera.column().width(1)).isCloseTo(600, within(1e-6));
        assertThat(camera.zoomProperty().get()).isCloseTo(.75, within(1e-9));
        assertThat(camera.fitProperty().get()).isEqualTo(Fit.WIDTH);
        assertThat(camera.pageProperty().get()).isEqualTo(1);
    }

    @Test
    void theZoomFollowsTheWidthUntilTheUserZooms() {
        camera.resize(1228, 700);
        assertThat(camera.column().width(1)).isCloseTo(1200, within(1e-6));

        camera.whole();
        camera.resize(900, 700);
        assertThat(camera.zoomProperty().get()).isEqualTo(1);

        camera.fitWidth();
        assertThat(camera.column().width(1)).isCloseTo(900 - 2 * PageColumn.MARGIN, within(1e-6));
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        camera.zoomAt(1, 300, 300);
        camera.scrollBy(0, 2600);
        PagePoint before = under(210, 430);

        camera.zoomAt(2.3, 210, 430);

        assertThat(under(210, 430).page()).isEqualTo(before.page());
        assertThat(under(210, 430).x()).isCloseTo(before.x(), within(1e-6));
        assertThat(under(210, 430).y()).isCloseTo(before.y(), within(1e-6));
    }

    @Test
    void zoomHasLimits() {
        camera.zoomAt(1000, 0, 0);
        assertThat(camera.zoomProperty().get()).isEqualTo(Zoom.MOST);
        camera.zoomAt(0, 0, 0);
        assertThat(camera.zoomProperty().get()).isEqualTo(Zoom.LEAST);
    }

    @Test
    void stepsOfZoomAreThoseThatPeopleKnow() {
        camera.whole();
        camera.larger();
        assertThat(camera.zoomProperty().get()).isEqualTo(1.1);
        camera.smaller();
        camera.smaller();
        assertThat(camera.zoomProperty().get()).isEqualTo(.9);
    }

    @Test
    void nobodyScrollsBeyondTheEnds() {
        camera.scrollBy(-500, -500);
        assertThat(camera.yProperty().get()).isZero();
        camera.end();
        assertThat(camera.yProperty().get()).isEqualTo(camera.column().height() - 700);
        assertThat(camera.pageProperty().get()).isEqualTo(10);
        camera.begin();
        assertThat(camera.pageProperty().get()).isEqualTo(1);
    }

    @Test
    void leafingLeavesAStripOfWhatWasSeen() {
        camera.leaf(1);
        assertThat(camera.yProperty().get()).isBetween(600.0, 699.0);
        camera.leaf(-1);
        assertThat(camera.yProperty().get()).isZero();
    }

    @Test
    void goingToAPageShowsItsTop() {
        camera.goTo(4);
        assertThat(camera.pageProperty().get()).isEqualTo(4);
        assertThat(camera.column().top(4) - camera.yProperty().get()).isBetween(0.0, 20.0);
        camera.goTo(99);
        assertThat(camera.pageProperty().get()).isEqualTo(10);
        camera.goTo(0);
        assertThat(camera.pageProperty().get()).isEqualTo(1);
    }

    @Test
    void whatIsInViewDoesNotMoveAndWhatIsNotComesIn() {
        camera.reveal(new Box(1, 100, 200, 50, 10));
        assertThat(camera.yProperty().get()).isZero();

        camera.reveal(new Box(6, 100, 700, 50, 10));
        double top = camera.column().y(new PagePoint(6, 100, 700)) - camera.yProperty().get();
        assertThat(top).isBetween(50.0, 400.0);
    }

    @Test
    void aBoxBesideTheViewComesInAlsoSideways() {
        camera.zoomAt(4, 0, 0);
        camera.moveTo(0, 0);
        camera.reveal(new Box(1, 500, 20, 40, 10));

        double left = camera.column().x(new PagePoint(1, 500, 20)) - camera.xProperty().get();
        assertThat(left).isBetween(0.0, 600.0);
    }

    @Test
    void aBoxOfAPageThatThereIsNotChangesNothing() {
        camera.reveal(new Box(11, 0, 0, 1, 1));
        assertThat(camera.yProperty().get()).isZero();
    }

    @Test
    void backLeadsToWhereTheJumpBegan() {
        camera.scrollBy(0, 1234);
        camera.remember();
        camera.goTo(8);
        camera.remember();
        camera.back();
        assertThat(camera.yProperty().get()).isCloseTo(1234, within(1e-6));
        camera.back();
        assertThat(camera.yProperty().get()).isCloseTo(1234, within(1e-6));
    }

    @Test
    void forwardLeadsToWhereBackBegan() {
        camera.remember();
        camera.goTo(8);
        double there = camera.yProperty().get();
        assertThat(camera.history().forwardProperty().get()).isFalse();
        camera.back();
        assertThat(camera.yProperty().get()).isZero();
        assertThat(camera.history().backwardProperty().get()).isFalse();
        camera.forward();
        assertThat(camera.yProperty().get()).isCloseTo(there, within(1e-6));
        camera.back();
        camera.remember();
        camera.goTo(3);
        assertThat(camera.history().forwardProperty().get()).isFalse();
    }

    @Test
    void aPageSeenAsAWholeIsTurnedAndStaysWhole() {
        camera.goTo(4);
        camera.fitPage();
        assertThat(camera.column().height(4)).isLessThanOrEqualTo(700);
        camera.leaf(1);
        assertThat(camera.pageProperty().get()).isEqualTo(5);
        double above = camera.column().top(5) - camera.yProperty().get();
        assertThat(above).isCloseTo((700 - camera.column().height(5)) / 2, within(1e-6));
        camera.resize(400, 900);
        assertThat(camera.pageProperty().get()).isEqualTo(5);
        assertThat(camera.column().needed()).isLessThanOrEqualTo(400);
    }

    @Test
    void pagesSideBySideFitTheWidthAndAreTurnedInPairs() {
        camera.goTo(4);
        camera.spread(Spread.FACING);
        assertThat(camera.column().needed()).isCloseTo(628, within(1e-6));
        assertThat(camera.pageProperty().get()).isEqualTo(3);
        camera.turn(1);
        assertThat(camera.pageProperty().get()).isEqualTo(5);
        camera.turn(-1);
        camera.turn(-1);
        assertThat(camera.pageProperty().get()).isEqualTo(1);
        camera.end();
        assertThat(camera.pageProperty().get()).isEqualTo(10);
        camera.spread(Spread.SINGLE);
        assertThat(camera.pageProperty().get()).isBetween(9, 10);
    }

    @Test
    void asItWasLeftItIsFoundAlsoBeforeTheViewHasASize() {
        camera.zoomAt(1.5, 0, 0);
        camera.moveTo(40, 5000);
        PagePoint left = camera.corner();
        Camera later = new Camera();
        later.show(Collections.nCopies(10, new Page(1, 600, 800)));
        later.restore(left, 1.5, Fit.NONE, Spread.SINGLE);
        later.resize(628, 700);

        assertThat(later.xProperty().get()).isCloseTo(40, within(1e-6));
        assertThat(later.yProperty().get()).isCloseTo(5000, within(1e-6));
        assertThat(later.pageProperty().get()).isEqualTo(camera.pageProperty().get());
    }

    @Test
    void aPageSeenAsAWholeIsFoundInAViewOfAnotherSize() {
        camera.goTo(6);
        camera.fitPage();
        PagePoint left = camera.corner();
        Camera later = new Camera();
        later.show(Collections.nCopies(10, new Page(1, 600, 800)));
        later.restore(left, 1, Fit.PAGE, Spread.SINGLE);
        later.resize(900, 1000);

        assertThat(later.pageProperty().get()).isEqualTo(6);
        assertThat(later.column().height(6)).isCloseTo(1000 - 2 * PageColumn.MARGIN, within(1e-6));
    }

    @Test
    void anotherHeightKeepsWhatStandsAtTheTop() {
        camera.scrollBy(0, 3000);
        PagePoint before = under(314, 0);
        camera.resize(1228, 500);

        assertThat(under(614, 0).page()).isEqualTo(before.page());
        assertThat(under(614, 0).y()).isCloseTo(before.y(), within(1e-6));
    }

    @Test
    void withoutPagesNothingHappens() {
        camera.show(List.of());
        camera.larger();
        camera.goTo(3);
        camera.end();
        camera.back();
        assertThat(camera.pageProperty().get()).isZero();
        assertThat(camera.yProperty().get()).isZero();
    }

    private PagePoint under(double x, double y) {
        return camera.column().at(camera.xProperty().get() + x, camera.yProperty().get() + y);
    }
}
