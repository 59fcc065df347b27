package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.autoreproduce.code.Config;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.pipeline.AssumptionEdit;
import org.autoreproduce.pipeline.AssumptionEdit.Part;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The assumptions at work: leads and follows the common selection, and writes what a person decides. */
public final class AssumptionsController {
    private final AssumptionsModel model = new AssumptionsModel();
    private final AssumptionsView view;
    private final Selection selection;
    private final @Nullable ProjectFolder folder;
    private final Background background;
    private final Consumer<Command> submit;

    /**
     * Made on the UI thread.
     *
     * @param folder   the project's; null where there is none
     * @param submit   told the edits
     * @param readOnly whether nothing may be changed
     */
    public AssumptionsController(ObservableValue<Snapshot> snapshot, Selection selection,
            @Nullable ProjectFolder folder, Background background, Consumer<Command> submit,
            BooleanExpression readOnly) {
        this.selection = selection;
        this.folder = folder;
        this.background = background;
        this.submit = submit;
        this.view = new AssumptionsView(model, this::look, this::source, this::change, readOnly);
        snapshot.subscribe(model::show);
        selection.focusProperty().subscribe(this::follow);
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    /** The tab's title with how many there are. */
    public StringExpression title() {
        return model.titleProperty();
    }

    AssumptionsModel model() {
        return model;
    }

    private void look(String id) {
        Id.find(id).ifPresent(one -> selection.look(new Anchor.Item(one)));
    }

    private void source(String id) {
        model.source(id).ifPresent(selection::look);
    }

    private void follow(@Nullable Focus focus) {
        if (focus != null && focus.anchor() instanceof Anchor.Item(Id id) && id.kind() == Kind.ASSUMPTION) {
            view.choose(id.toString());
        }
    }

    private void change(String id, Part part, String text) {
        Optional<Assumption> old = model.find(id);
        if (old.isPresent()) {
            try {
                change(old.get(), AssumptionEdit.changed(old.get(), part, text));
            } catch (ProblemException e) {
                model.failed(e.sentence());
            }
        }
    }

    private void change(Assumption old, Assumption now) {
        if (now.value().equals(old.value()) && now.statement().equals(old.statement())
                && now.why().equals(old.why())) {
            model.failed(null);
            return;
        }
        background.run(_ -> config(), config -> write(old, now, config.orElse(null)), model::failed);
    }

    private void write(Assumption old, Assumption now, @Nullable String config) {
        try {
            List<Command.Edit> edits = AssumptionEdit.commands(model.assumptions(), now, config);
            model.changing(old, now);
            edits.forEach(submit);
        } catch (ProblemException e) {
            model.failed(e.sentence());
        }
    }

    private Optional<String> config() {
        return folder == null
                ? Optional.empty()
                : new Artefacts(folder, Migrations.all()).loadText("code/" + Config.PATH);
    }
}
