package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.verdict.Claim;
import org.jspecify.annotations.Nullable;

/** Makes requirements and claims of passages that the user chose in the paper, and writes them into the project. */
public final class PassageEdits {
    private final ObservableValue<Snapshot> snapshot;
    private final @Nullable ProjectFolder folder;
    private final Background background;
    private final Consumer<Command> submit;
    private final BooleanExpression busy;
    private final BooleanExpression readOnly;

    /**
     * Of an open paper.
     *
     * @param folder   the project's; null where there is none
     * @param submit   told the edits
     * @param busy     whether a stage runs
     * @param readOnly whether nothing may be changed
     */
    public PassageEdits(ObservableValue<Snapshot> snapshot, @Nullable ProjectFolder folder, Background background,
            Consumer<Command> submit, BooleanExpression busy, BooleanExpression readOnly) {
        this.snapshot = snapshot;
        this.folder = folder;
        this.background = background;
        this.submit = submit;
        this.busy = busy;
        this.readOnly = readOnly;
    }

    /** Why nothing can be added now; empty where it can. */
    public Optional<Sentence> refusal() {
        if (folder == null) {
            return Optional.of(Sentence.of("ui.passage.no-project"));
        }
        if (readOnly.get()) {
            return Optional.of(Sentence.of("ui.passage.read-only"));
        }
        if (busy.get()) {
            return Optional.of(Sentence.of("ui.passage.running"));
        }
        return reviewed() ? Optional.empty() : Optional.of(Sentence.of("ui.passage.not-reviewed"));
    }

    /** A review that is still to come would write over what is added. */
    private boolean reviewed() {
        return snapshot.getValue().found().map(found -> found.stages().get(StageName.REVIEW.ordinal()).state())
                .filter(state -> state == StageState.DONE || state == StageState.EDITED || state == StageState.STALE)
                .isPresent();
    }

    /** A sheet in which a requirement is made of a passage; it closes itself by that action. */
    public Region requirement(Anchor.Passage where, Runnable close) {
        RequirementDraft draft = new RequirementDraft(where);
        return sheet(new RequirementForm(draft, () -> add(draft, close), close));
    }

    /**
     * A sheet in which a claim is made of a number; it closes itself by that action.
     *
     * @param guess what is known of it
     */
    public Region claim(Anchor.Passage where, ClaimGuess guess, Runnable close) {
        ClaimDraft draft = new ClaimDraft();
        draft.begin(where, guess);
        return sheet(new ClaimForm(draft, Words.of("ui.passage.claim.about", where.page()), () -> add(draft, close),
                close));
    }

    private void add(RequirementDraft draft, Runnable close) {
        if (may(draft::failed)) {
            background.run(_ -> NextId.of(folder), ids -> {
                List<Requirement> there = snapshot.getValue().found().map(Found::requirements).orElse(List.of());
                draft.read(there, ids.after(Kind.REQUIREMENT, there.stream().map(Requirement::id))).ifPresent(made -> {
                    submit.accept(RequirementsEdit.with(there, made));
                    close.run();
                });
            }, draft::failed);
        }
    }

    private void add(ClaimDraft draft, Runnable close) {
        if (may(draft::failed)) {
            background.run(_ -> NextId.of(folder), ids -> {
                List<Claim> there = snapshot.getValue().found().map(Found::claims).orElse(List.of());
                draft.read(there, ids.after(Kind.CLAIM, there.stream().map(Claim::id))).ifPresent(made -> {
                    submit.accept(ClaimsEdit.of(ClaimsEdit.with(there, List.of(made))));
                    close.run();
                });
            }, draft::failed);
        }
    }

    /** Something may have begun since the sheet was opened. */
    private boolean may(Consumer<Sentence> failed) {
        Optional<Sentence> why = refusal();
        why.ifPresent(failed);
        return why.isEmpty();
    }

    private static Region sheet(Region form) {
        StackPane sheet = new StackPane(form);
        sheet.getStyleClass().addAll("verdict", "verdict-sheet");
        sheet.getStylesheets()
                .add(Objects.requireNonNull(PassageEdits.class.getResource("verdict.css")).toExternalForm());
        return sheet;
    }
}
