package org.autoreproduce.ui.verdict;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.run.OutFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.ui.verdict.ClaimsModel.RawLine;
import org.autoreproduce.verdict.Claim;
import org.jspecify.annotations.Nullable;

/** The claims at work: leads and follows the common selection, and writes what the user drops and adds. */
public final class ClaimsController {
    private final ClaimsModel model = new ClaimsModel();
    private final ClaimsView view;
    private final Selection selection;
    private final @Nullable ProjectFolder folder;
    private final Background background;
    private final Latest reading;
    private final Consumer<Command> submit;
    private final BooleanExpression readOnly;

    /**
     * Made on the UI thread.
     *
     * @param folder   the project's; null where there is none
     * @param submit   told the edits
     * @param readOnly whether nothing may be changed
     */
    public ClaimsController(ObservableValue<Snapshot> snapshot, Selection selection, @Nullable ProjectFolder folder,
            Background background, Consumer<Command> submit, BooleanExpression readOnly) {
        this.selection = selection;
        this.folder = folder;
        this.background = background;
        this.reading = new Latest(background);
        this.submit = submit;
        this.readOnly = readOnly;
        this.view = new ClaimsView(model, new Acting(), folder == null ? readOnly.or(readOnly.not()) : readOnly);
        snapshot.subscribe(model::show);
        selection.focusProperty().subscribe(this::follow);
    }

    /** The pane. */
    public Node view() {
        return view;
    }

    ClaimsModel model() {
        return model;
    }

    private void follow(@Nullable Focus focus) {
        if (focus == null) {
            return;
        }
        Stream.concat(Stream.of(focus.anchor()), focus.related().stream()).map(ClaimsController::claim)
                .flatMap(Optional::stream).findFirst().flatMap(model::find).ifPresent(entry -> {
                    model.choose(entry);
                    view.choose(entry);
                });
        if (focus.anchor() instanceof Anchor.Metric metric) {
            reading.run(_ -> raw(metric), model::raw, _ -> model.raw(new RawLine(metric, null)));
        }
    }

    private static Optional<Id> claim(Anchor anchor) {
        return anchor instanceof Anchor.Item(Id id) && id.kind() == Kind.CLAIM ? Optional.of(id) : Optional.empty();
    }

    private RawLine raw(Anchor.Metric metric) {
        if (folder == null) {
            return new RawLine(metric, null);
        }
        try {
            return new RawLine(metric, new OutFolder(folder.root().resolve("runs").resolve(metric.run()).resolve("out"))
                    .metricsLine(metric.line()).orElse(null));
        } catch (IOException e) {
            throw new ProblemException(e,
                    Sentence.of("ui.run.unreadable", metric.run(), String.valueOf(e.getMessage())));
        }
    }

    private final class Acting implements ClaimDeeds {
        @Override
        public void choose(ClaimEntry entry) {
            model.choose(entry);
            selection.look(new Anchor.Item(entry.claim().id()));
        }

        @Override
        public void look(Anchor anchor) {
            selection.look(anchor);
        }

        @Override
        public void drop() {
            if (!readOnly.get()) {
                submit.accept(ClaimsEdit.of(model.drop()));
            }
        }

        @Override
        public void undo() {
            if (!readOnly.get()) {
                submit.accept(ClaimsEdit.of(model.undo()));
            }
        }

        @Override
        public void add() {
            if (!readOnly.get()) {
                background.run(_ -> NextId.of(folder), this::add, model.draft()::failed);
            }
        }

        private void add(NextId ids) {
            model.draft().read(model.claims(), ids.after(Kind.CLAIM, model.claims().stream().map(Claim::id)))
                    .ifPresent(claim -> {
                        submit.accept(ClaimsEdit.of(ClaimsEdit.with(model.claims(), List.of(claim))));
                        model.draft().clear();
                        model.addingProperty().set(false);
                    });
        }
    }
}
