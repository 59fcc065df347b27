package org.autoreproduce.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.ExpandedEdit;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.Settings;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.editor.EditorController;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.lineage.Deeper;
import org.autoreproduce.ui.lineage.Outside;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.stage.RailController;

/** What the window does for the pane of the lineage. */
final class LineageOutside implements Outside {
    private final Desk desk;
    private final Parts parts;
    private final Choosers choosers;
    private final EditorController editor;
    private final RailController rail;
    private final Consumer<Sentence> tell;

    LineageOutside(Desk desk, Parts parts, Choosers choosers, EditorController editor, RailController rail,
            Consumer<Sentence> tell) {
        this.desk = desk;
        this.parts = parts;
        this.choosers = choosers;
        this.editor = editor;
        this.rail = rail;
        this.tell = tell;
    }

    @Override
    public Choosers choosers() {
        return choosers;
    }

    /** Only addresses of the web: a paper may print others. */
    @Override
    public void browse(String address) {
        if (address.matches("(?i)https?://\\S+")) {
            parts.browse().accept(address);
        }
    }

    @Override
    public void open(Work work, String file) {
        editor.open(Artefact.fetched(work.id().toString()) + "/" + file);
    }

    @Override
    public void retry() {
        desk.submit(new Command.Overwrite(StageName.LINEAGE));
        rail.runTo(StageName.LINEAGE);
    }

    @Override
    public void tell(Sentence words) {
        tell.accept(words);
    }

    @Override
    public Deeper deeper() {
        return this::expand;
    }

    private void expand(WorkNode node, WorkKey key, List<String> attached) {
        Settings.Lineage settings = desk.snapshotProperty().get().found().map(Found::project)
                .map(file -> file.settings().lineage()).orElse(Settings.defaults().lineage());
        WorkQuery query = new WorkQuery(node.title(), "", node.authors(), node.year(), node.register().ids());
        tell(Sentence.of("lineage.expand.looking", node.name()));
        parts.background().run(stop -> parts.machine().expansions().of(query, key, attached, settings, stop),
                found -> expanded(node, found), tell);
    }

    private void expanded(WorkNode node, Optional<Expanded.Expansion> found) {
        if (found.isEmpty()) {
            tell(Sentence.of("lineage.expand.none", node.name()));
            return;
        }
        Expanded before = desk.snapshotProperty().get().found().map(Found::expanded).orElse(Expanded.none());
        desk.submit(ExpandedEdit.of(before.with(found.get())));
        tell(Sentence.of("lineage.expand.done", node.name(), found.get().works().size()));
    }
}
