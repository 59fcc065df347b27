package org.autoreproduce.ui.stage;

import java.nio.file.Path;
import java.util.Objects;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.CodeReader;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Comparison;
import org.autoreproduce.ui.session.Desk;
import org.jspecify.annotations.Nullable;

/** Compares a try with the one before it. */
final class TriesController {
    private final Desk desk;
    private final InspectorModel model;
    private final Differences differences;
    private final Latest comparing;
    private final TriesPane view;

    TriesController(Desk desk, InspectorModel model, Background background, Differences differences) {
        this.desk = desk;
        this.model = model;
        this.differences = differences;
        this.comparing = new Latest(background);
        this.view = new TriesPane(model.tries());
        view.compare.setOnAction(_ -> compare());
    }

    TriesPane view() {
        return view;
    }

    private void compare() {
        int index = view.tries.getSelectionModel().getSelectedIndex();
        StageLedger.Try chosen = model.tries().get(index);
        Path after = chosen.program();
        Path before = model.tries().subList(0, index).reversed().stream().map(StageLedger.Try::program)
                .filter(Objects::nonNull).findFirst().orElse(null);
        view.fault.setText(after == null ? Words.of("ui.inspector.no-program") : "");
        if (after != null) {
            comparing.run(_ -> comparison(chosen.number(), tree(before), tree(after)), differences::compare,
                    why -> view.fault.setText(why.words()));
        }
    }

    private Comparison comparison(int number, SourceTree before, SourceTree after) {
        ProjectFolder folder = desk.folder();
        boolean now = folder != null && new CodeReader(folder).current().equals(after);
        return new Comparison(Words.of(now ? "ui.inspector.comparison.now" : "ui.inspector.comparison", number),
                before, after, now);
    }

    private static SourceTree tree(@Nullable Path folder) {
        return folder == null ? SourceTree.EMPTY : new CodeReader(folder).current();
    }
}
