package org.autoreproduce.ui.shell;

import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Provider;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.run.RunPanes;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.ui.settings.HandSheet;
import org.autoreproduce.ui.verdict.AssumptionsController;
import org.autoreproduce.ui.verdict.ClaimsController;
import org.jspecify.annotations.Nullable;

/** What lies below the paper and the code, as tabs: claims, assumptions, and what runs. */
final class Drawer {
    private final Parts parts;
    private final Runnable enlarge;
    private final RunPanes runs;
    private final TabPane tabs;
    private @Nullable HandSheet hand;

    /**
     * Of an open paper.
     *
     * @param readOnly whether nothing may be changed
     * @param enlarge  gives it more room; not called before the constructor has returned
     */
    Drawer(Desk desk, Parts parts, BooleanExpression readOnly, Runnable enlarge) {
        this.parts = parts;
        this.enlarge = enlarge;
        ProjectFolder folder = desk.folder();
        runs = new RunPanes(desk.snapshotProperty(), desk.selection(), folder == null ? null : folder.root(),
                parts.background(), desk::submit, desk::follow,
                place -> parts.browse().accept(place.toUri().toString()),
                readOnly);
        Tab claims = tab("ui.drawer.claims", new ClaimsController(desk.snapshotProperty(), desk.selection(), folder,
                parts.background(), desk::submit, readOnly).view());
        AssumptionsController assumed = new AssumptionsController(desk.snapshotProperty(), desk.selection(), folder,
                parts.background(), desk::submit, readOnly);
        Tab assumptions = new Tab(null, assumed.view());
        assumptions.textProperty().bind(assumed.title());
        Tab tests = new Tab(null, runs.tests().view());
        tests.textProperty().bind(runs.tests().title());
        tabs = new TabPane(claims, assumptions, tests, tab("ui.drawer.console", runs.console().view()),
                tab("ui.drawer.curves", runs.curves().view()), tab("ui.drawer.runs", runs.runs().view()));
        tabs.setId("drawer");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        desk.snapshotProperty().subscribe(this::byHand);
        desk.follow(event -> {
            if (event instanceof Event.StageEnded ended && ended.stage() == StageName.VERDICT
                    && ended.state() == StageState.DONE) {
                tabs.getSelectionModel().select(claims);
            }
        });
    }

    /** The tabs. */
    Node view() {
        return tabs;
    }

    /** Which tab is looked at, from 0. */
    int chosen() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /** Looks at a tab. */
    void choose(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    /** Looks at nothing that runs any more; a request that waits for a reply by hand goes on waiting. */
    void leave() {
        runs.close();
    }

    /** Ends everything in it. */
    void close() {
        if (hand != null) {
            hand.close();
        }
        runs.close();
    }

    /** Where a person answers in a model's place, the requests are first of all. */
    private void byHand(Snapshot now) {
        boolean asked = now.found().map(found -> found.project().settings().models()).stream()
                .flatMap(models -> Stream.of(models.research(), models.code()))
                .anyMatch(model -> model.provider() == Provider.HAND);
        if (asked && hand == null) {
            HandSheet sheet = new HandSheet(parts.hand(), parts.background());
            hand = sheet;
            tabs.getTabs().addFirst(tab("ui.drawer.hand", sheet));
            tabs.getSelectionModel().selectFirst();
            enlarge.run();
        }
    }

    private static Tab tab(String key, Node content) {
        return new Tab(Words.of(key), content);
    }
}
