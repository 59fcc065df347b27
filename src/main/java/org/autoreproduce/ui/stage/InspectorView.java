package org.autoreproduce.ui.stage;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The inspector: output, prompt, reply and tries of one stage, and a word to the agents. */
final class InspectorView extends BorderPane {
    final Label title = new Label();
    final Chip state = new Chip(new Chip.Look("", Chip.Mood.QUIET));
    final Label sentence = new Label();
    final Button runTo = new Button();
    final Button keep = new Button(Words.of("ui.inspector.keep"));
    final Button overwrite = new Button(Words.of("ui.inspector.overwrite"));
    final ComboBox<String> artefact = new ComboBox<>();
    final TextArea text = area(true);
    final Button save = new Button(Words.of("ui.inspector.save"));
    final Button revert = new Button(Words.of("ui.inspector.revert"));
    final Label fault = new Label();
    final ListView<StageLedger.Try> tries = new ListView<>();
    final Button compare = new Button(Words.of("ui.inspector.compare"));
    final TextField guide = new TextField();
    final TabPane tabs = new TabPane();

    InspectorView(InspectorModel model) {
        getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        sentence.getStyleClass().add("inspector-sentence");
        sentence.setWrapText(true);
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.visibleProperty().bind(sentence.managedProperty());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(title, state, spring, overwrite, keep, runTo);
        head.getStyleClass().add("inspector-head");
        for (Button button : new Button[]{keep, overwrite}) {
            button.managedProperty().bind(button.visibleProperty());
            button.setVisible(false);
        }
        setTop(new VBox(head, sentence));
        tabs.getTabs().addAll(tab("ui.inspector.output", output(model)), tab("ui.inspector.prompt", prompt(model)),
                tab("ui.inspector.reply", reply(model)), history(model));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setCenter(tabs);
        guide.setId("guide");
        guide.setPromptText(Words.of("ui.inspector.guide"));
        HBox.setHgrow(guide, Priority.ALWAYS);
        HBox foot = new HBox(guide);
        foot.getStyleClass().add("inspector-bar");
        setBottom(foot);
    }

    private Node output(InspectorModel model) {
        artefact.setItems(model.artefacts());
        artefact.valueProperty().bindBidirectional(model.artefactProperty());
        artefact.setAccessibleText(Words.of("ui.inspector.artefact"));
        artefact.setMaxWidth(260);
        fault.getStyleClass().add("inspector-fault");
        fault.setWrapText(true);
        HBox.setHgrow(fault, Priority.ALWAYS);
        HBox bar = new HBox(artefact, fault, revert, save);
        bar.getStyleClass().add("inspector-bar");
        text.setId("artefact-text");
        text.visibleProperty().bind(model.artefactProperty().isNotNull());
        Label none = new Label(Words.of("ui.inspector.no-output"));
        none.visibleProperty().bind(text.visibleProperty().not());
        none.setWrapText(true);
        bar.visibleProperty().bind(text.visibleProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        BorderPane pane = new BorderPane(new javafx.scene.layout.StackPane(none, text));
        pane.setTop(bar);
        return pane;
    }

    private static Node prompt(InspectorModel model) {
        TextArea area = area(false);
        area.textProperty().bind(model.promptProperty());
        return withCalls(model, area);
    }

    private static Node reply(InspectorModel model) {
        TextArea area = area(false);
        area.textProperty().bind(model.replyProperty());
        return withCalls(model, area);
    }

    private static Node withCalls(InspectorModel model, TextArea area) {
        ComboBox<StageLedger.@Nullable Call> calls = new ComboBox<>();
        calls.setItems(model.calls());
        calls.setConverter(new CallWords());
        calls.valueProperty().bindBidirectional(model.callProperty());
        calls.setPromptText(Words.of("ui.inspector.call-now"));
        calls.setAccessibleText(Words.of("ui.inspector.call"));
        HBox bar = new HBox(calls);
        bar.getStyleClass().add("inspector-bar");
        BorderPane pane = new BorderPane(area);
        pane.setTop(bar);
        return pane;
    }

    private Tab history(InspectorModel model) {
        tries.setItems(model.tries());
        tries.setPlaceholder(new Label(Words.of("ui.inspector.no-tries")));
        tries.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(StageLedger.@Nullable Try attempt, boolean empty) {
                super.updateItem(attempt, empty);
                setText(attempt == null || empty
                        ? null
                        : attempt.number() + "/" + attempt.limit() + "  " + attempt.outcome());
            }
        });
        compare.disableProperty().bind(tries.getSelectionModel().selectedItemProperty().isNull());
        HBox bar = new HBox(compare);
        bar.getStyleClass().add("inspector-bar");
        BorderPane pane = new BorderPane(tries);
        pane.setTop(bar);
        Tab tab = tab("ui.inspector.history", pane);
        tab.textProperty().bind(Bindings.createStringBinding(
                () -> Words.of("ui.inspector.history", model.tries().isEmpty() ? "" : model.tries().size()).strip(),
                model.tries()));
        return tab;
    }

    private static Tab tab(String key, Node content) {
        return new Tab(Words.of(key, ""), content);
    }

    private static TextArea area(boolean editable) {
        TextArea area = new TextArea();
        area.setEditable(editable);
        area.setWrapText(true);
        area.getStyleClass().add("inspector-text");
        return area;
    }

    /** A call in a line. */
    private static final class CallWords extends StringConverter<StageLedger.@Nullable Call> {
        @Override
        public String toString(StageLedger.@Nullable Call call) {
            return call == null
                    ? ""
                    : Words.of("ui.inspector.call-line", call.number(), call.purpose(),
                            StageWords.tokens(call.tokensIn() + call.tokensOut()), call.source());
        }

        @Override
        public StageLedger.@Nullable Call fromString(String text) {
            return null;
        }
    }
}
