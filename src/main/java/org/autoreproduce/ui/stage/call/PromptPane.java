package org.autoreproduce.ui.stage.call;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Role;
import org.autoreproduce.ui.kit.Words;

/** What was asked: the instructions that every request carries folded away, the question itself below. */
public final class PromptPane extends BorderPane {
    private static final double SYSTEM_HEIGHT = 160;
    /** Characters that are laid out without a pause that is felt; the rest is shown when it is asked for. */
    private static final int MOST = 30_000;

    private final TextArea system = CallText.area("prompt-system");
    private final TextArea user = CallText.area("prompt-user");
    private final TitledPane folded = new TitledPane("", system);
    private final Label size = new Label();
    private final Button rest = new Button();
    private final FindBar find = new FindBar(this, List.of(system, user), this::showRest,
            () -> folded.setExpanded(true));
    private String question = "";

    /**
     * A pane.
     *
     * @param chooser chooses the call
     * @param asked   its messages; none before anything was asked
     */
    public PromptPane(Node chooser, ObservableValue<List<Message>> asked) {
        folded.setId("prompt-folded");
        folded.setExpanded(false);
        folded.setAnimated(false);
        system.setPrefHeight(SYSTEM_HEIGHT);
        system.setAccessibleText(Words.of("ui.call.system"));
        user.setAccessibleText(Words.of("ui.call.user"));
        size.getStyleClass().add("call-size");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        rest.setId("prompt-rest");
        rest.setMaxWidth(Double.MAX_VALUE);
        rest.getStyleClass().add("flat");
        rest.managedProperty().bind(rest.visibleProperty());
        rest.setOnAction(_ -> showRest());
        HBox bar = new HBox(chooser, spring, size);
        bar.getStyleClass().add("inspector-bar");
        setTop(new VBox(bar, find, folded));
        setCenter(user);
        setBottom(rest);
        asked.subscribe(this::show);
    }

    private void show(List<Message> messages) {
        String rules = text(messages, true);
        question = text(messages, false);
        folded.setText(Words.of("ui.call.system.folded", CallText.tokens(rules)));
        folded.setVisible(!rules.isEmpty());
        folded.setManaged(!rules.isEmpty());
        if (!system.getText().equals(rules)) {
            system.setText(rules);
        }
        int shown = Math.min(MOST, question.length());
        user.setText(question.substring(0, shown));
        rest.setVisible(shown < question.length());
        rest.setText(Words.of("ui.call.rest", question.length() - shown));
        size.setText(messages.isEmpty() ? "" : CallText.size(rules + question));
        find.changed();
    }

    private void showRest() {
        if (rest.isVisible()) {
            rest.setVisible(false);
            user.appendText(question.substring(user.getLength()));
            user.positionCaret(0);
        }
    }

    private static String text(List<Message> messages, boolean rules) {
        return messages.stream().filter(message -> (message.role() == Role.SYSTEM) == rules)
                .map(message -> rules || message.role() == Role.USER
                        ? message.text().strip()
                        : "— " + message.role().id() + " —\n\n" + message.text().strip())
                .collect(Collectors.joining("\n\n"));
    }
}
