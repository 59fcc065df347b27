package org.autoreproduce.ui.lineage;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.study.Repository;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.PlainLink;

/** What can be done with a work, what is in doubt or failed, and which files and repositories it has. */
final class WorkFiles {
    private static final int MOST_FILES = 60;
    private final Deeds deeds;
    private final BooleanExpression readOnly;

    WorkFiles(Deeds deeds, BooleanExpression readOnly) {
        this.deeds = deeds;
        this.readOnly = readOnly;
    }

    /** Buttons of what can be decided. */
    Node actions(Fact fact) {
        FlowPane actions = new FlowPane();
        actions.getStyleClass().add("lineage-actions");
        if (fact.choosable()) {
            actions.getChildren().addAll(kinds(fact), button("lineage.attach.file", () -> deeds.attach(fact, false)),
                    button("lineage.attach.folder", () -> deeds.attach(fact, true)),
                    button("lineage.expand", () -> deeds.expand(fact)));
            if (fact.key() != null && fact.key().isAdded()) {
                actions.getChildren().add(button("lineage.withdraw", () -> deeds.withdraw(fact)));
            }
        }
        if (fact.page().isPresent()) {
            Button browse = button("lineage.browse", () -> deeds.browse(fact));
            browse.disableProperty().unbind();
            browse.setDisable(false);
            actions.getChildren().add(browse);
        }
        return actions;
    }

    /** Doubts, failures, attached things, repositories, files. */
    void tell(VBox body, Fact fact) {
        fact.attached().forEach(at -> body.getChildren().add(row(
                label(Sentence.of("lineage.attached", at).words(), "text-muted"),
                button("lineage.detach", () -> deeds.detach(fact, at)))));
        Work work = fact.work();
        if (work == null) {
            return;
        }
        Work.Doubt doubt = work.doubt();
        if (doubt != null) {
            body.getChildren().addAll(
                    label(Sentence.of("lineage.doubt", doubt.source(), doubt.title(),
                            String.join(", ", doubt.authors()), Integer.toString(doubt.year()),
                            Double.toString(doubt.score())).words(), "lineage-doubt"),
                    row(button("lineage.doubt.yes", () -> deeds.answer(fact, true)),
                            button("lineage.doubt.no", () -> deeds.answer(fact, false))));
        }
        work.failures().forEach(failure -> body.getChildren()
                .add(label(failure.source() + ": " + failure.sentence(), "lineage-failed")));
        if (!work.failures().isEmpty()) {
            body.getChildren().add(row(button("lineage.retry", deeds::retry)));
        }
        work.repositories().forEach(one -> body.getChildren().add(label(repository(one), "text-muted")));
        work.withheld().stream().limit(MOST_FILES).forEach(one -> body.getChildren()
                .add(label(Sentence.of("lineage.withheld.file", one.file(), one.reason()).words(), "text-muted")));
        files(body, fact, work);
    }

    private void files(VBox body, Fact fact, Work work) {
        List<String> shown = work.files().stream()
                .filter(file -> work.withheld().stream().noneMatch(one -> one.file().equals(file))).toList();
        if (shown.isEmpty()) {
            return;
        }
        body.getChildren().add(label(Sentence.of("lineage.files", shown.size()).words(), "lineage-heading"));
        shown.stream().limit(MOST_FILES)
                .forEach(file -> body.getChildren().add(new PlainLink(file, () -> deeds.open(fact, file))));
        if (shown.size() > MOST_FILES) {
            body.getChildren()
                    .add(label(Sentence.of("lineage.files.more", shown.size() - MOST_FILES).words(), "text-muted"));
        }
    }

    private static String repository(Repository one) {
        String commit = one.commit() == null ? "–" : one.commit().substring(0, Math.min(10, one.commit().length()));
        String licence = one.licence() == null
                ? Sentence.of("lineage.licence.none").words()
                : one.licence().equals("other") ? Sentence.of("lineage.licence.other").words() : one.licence();
        return Sentence.of("lineage.repository", one.address(), commit, licence).words();
    }

    private MenuButton kinds(Fact fact) {
        MenuButton menu = new MenuButton(Phrasing.kind(fact.kind()));
        menu.setId("lineage-kind");
        menu.getStyleClass().add("small");
        menu.disableProperty().bind(readOnly);
        for (EdgeKind kind : EdgeKind.values()) {
            MenuItem item = new MenuItem(Phrasing.kind(kind));
            item.setOnAction(_ -> deeds.kind(fact, kind));
            menu.getItems().add(item);
        }
        MenuItem text = new MenuItem(Sentence.of("lineage.kind.text").words());
        text.setOnAction(_ -> deeds.kind(fact, null));
        menu.getItems().add(text);
        return menu;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(Sentence.of(key).words());
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(readOnly);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("lineage-actions");
        return row;
    }

    private static Label label(String words, String style) {
        Label made = new Label(words);
        made.setWrapText(true);
        made.setMinHeight(Region.USE_PREF_SIZE);
        made.getStyleClass().add(style);
        return made;
    }
}
