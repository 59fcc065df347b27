package org.autoreproduce.ui.stage;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.stage.call.PromptPane;
import org.autoreproduce.ui.stage.call.ReplyPane;

/** The inspector: output, prompt, reply and tries of one stage, what waits for the user, and a word to the agents. */
final class InspectorView extends BorderPane {
    final Label title = new Label();
    final Chip state = new Chip(new Chip.Look("", Chip.Mood.QUIET));
    final Label sentence = new Label();
    final Button runTo = new Button();
    final Button keep = new Button(Words.of("ui.inspector.keep"));
    final Button overwrite = new Button(Words.of("ui.inspector.overwrite"));
    final TextField guide = new TextField();
    final TabPane tabs = new TabPane();

    /** The parts that have controllers of their own. */
    record Parts(Node output, Node tries, Node turn, Node review) {}

    InspectorView(InspectorModel model, Parts parts) {
        getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        runTo.setMinWidth(Region.USE_PREF_SIZE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("inspector-sentence");
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(title, state, spring, parts.review, runTo);
        head.getStyleClass().add("inspector-head");
        for (Button button : new Button[]{keep, overwrite}) {
            button.managedProperty().bind(button.visibleProperty());
            button.setVisible(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox why = new HBox(sentence, overwrite, keep);
        why.getStyleClass().add("inspector-why");
        why.managedProperty().bind(sentence.textProperty().isNotEmpty().or(overwrite.visibleProperty())
                .or(keep.visibleProperty()));
        why.visibleProperty().bind(why.managedProperty());
        setTop(new VBox(head, why, parts.turn));
        tabs.getTabs().addAll(tab("ui.inspector.output", parts.output),
                tab("ui.inspector.prompt", new PromptPane(new CallChooser(model), model.askedProperty())),
                tab("ui.inspector.reply", new ReplyPane(new CallChooser(model), model.reply())),
                tries(model, parts.tries));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setCenter(tabs);
        guide.setId("guide");
        guide.setPromptText(Words.of("ui.inspector.guide"));
        HBox.setHgrow(guide, Priority.ALWAYS);
        HBox foot = new HBox(guide);
        foot.getStyleClass().add("inspector-bar");
        setBottom(foot);
    }

    private static Tab tries(InspectorModel model, Node content) {
        Tab tab = tab("ui.inspector.history", content);
        tab.textProperty().bind(Bindings.createStringBinding(
                () -> Words.of("ui.inspector.history", model.tries().isEmpty() ? "" : model.tries().size()).strip(),
                model.tries()));
        return tab;
    }

    private static Tab tab(String key, Node content) {
        return new Tab(Words.of(key, ""), content);
    }
}
