package org.autoreproduce.ui.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.StringExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.CodeReader;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The tests at work: choosing one looks at its requirement, with that one's passage, and at its own code. */
public final class TestsController {
    private final TestsModel model = new TestsModel();
    private final TestsView view;
    private final ObservableValue<Snapshot> snapshot;
    private final Selection selection;
    private final @Nullable Path code;
    private final Latest reading;

    /**
     * Made on the UI thread.
     *
     * @param code the program's folder; null where there is no project
     */
    TestsController(ObservableValue<Snapshot> snapshot, Selection selection, @Nullable Path code,
            Background background) {
        this.snapshot = snapshot;
        this.selection = selection;
        this.code = code;
        this.reading = new Latest(background);
        this.view = new TestsView(model, this::chosen);
        snapshot.subscribe(now -> model.show(now.found().map(Found::checks).orElse(Map.of())));
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    /** The tab's title with how many passed and did not. */
    public StringExpression title() {
        return model.titleProperty();
    }

    TestsModel model() {
        return model;
    }

    private void chosen(TestRow row) {
        switch (row) {
            case TestRow.Case(var _, ChecksFile.Test test) ->
                reading.run(_ -> TestPlace.of(test.node()).flatMap(this::code), place -> look(test, place),
                        _ -> look(test, Optional.empty()));
            case TestRow.Edit(var _, ChecksFile.Edit edit) ->
                selection.look(new Anchor.Code(Evidence.NOW, edit.file(), 1, 1, ""));
            case TestRow.Heading _ -> {
                // stands for no single thing
            }
        }
    }

    private Optional<Anchor.Code> code(TestPlace place) {
        SourceTree tree = code == null ? SourceTree.EMPTY : new CodeReader(code).current();
        return tree.text(place.file()).flatMap(text -> place.line(text.lines().toList()))
                .map(line -> new Anchor.Code(Evidence.NOW, place.file(), line, line, ""));
    }

    private void look(ChecksFile.Test test, Optional<Anchor.Code> place) {
        Optional<Anchor> requirement = test.requirements().stream().map(Id::find).flatMap(Optional::stream)
                .findFirst().map(Anchor.Item::new);
        List<Anchor> related = new ArrayList<>(place.stream().toList());
        requirement.ifPresent(item -> related.addAll(snapshot.getValue().evidence().related(item)));
        requirement.or(() -> place).ifPresent(anchor -> selection.look(new Focus(anchor, related)));
    }
}
