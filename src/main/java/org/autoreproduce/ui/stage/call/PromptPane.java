package org.autoreproduce.ui.stage.call;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Role;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Words;

/** What was asked: the instructions that every request carries folded away, the question itself below. */
public final class PromptPane extends BorderPane {
    private static final double SYSTEM_HEIGHT = 160;

    private final LineArea system = CallText.area("prompt-system", Words.of("ui.call.system"));
    private final LineArea user = CallText.area("prompt-user", Words.of("ui.call.user"));
    private final TitledPane folded = new TitledPane("", system.scrolled());
    private final Label size = new Label();
    private final FindBar find = new FindBar(this, List.of(system, user), () -> folded.setExpanded(true));

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
        size.getStyleClass().add("call-size");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox bar = new HBox(chooser, spring, size);
        bar.getStyleClass().add("inspector-bar");
        setTop(new VBox(bar, find, folded));
        setCenter(user.scrolled());
        asked.subscribe(this::show);
    }

    private void show(List<Message> messages) {
        String rules = text(messages, true);
        String question = text(messages, false);
        folded.setText(Words.of("ui.call.system.folded", CallText.tokens(rules)));
        folded.setVisible(!rules.isEmpty());
        folded.setManaged(!rules.isEmpty());
        system.show(rules);
        user.show(question);
        size.setText(messages.isEmpty() ? "" : CallText.size(rules + question));
        find.changed();
    }

    private static String text(List<Message> messages, boolean rules) {
        return messages.stream().filter(message -> (message.role() == Role.SYSTEM) == rules)
                .map(message -> rules || message.role() == Role.USER
                        ? message.text().strip()
                        : "— " + message.role().id() + " —\n\n" + message.text().strip())
                .collect(Collectors.joining("\n\n"));
    }
}
