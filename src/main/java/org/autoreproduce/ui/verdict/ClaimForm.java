package org.autoreproduce.ui.verdict;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.Words;

/** Where a claim is typed in. */
final class ClaimForm extends VBox {
    private final ClaimsModel model;
    private final GridPane fields = new GridPane();

    ClaimForm(ClaimsModel model, ClaimDeeds deeds) {
        this.model = model;
        getStyleClass().add("verdict-form");
        setId("claim-form");
        Label title = new Label(Words.of("ui.claim.new"));
        title.getStyleClass().add("verdict-title");
        Label about = muted(Words.of("ui.claim.new.about"));
        fields.getStyleClass().add("verdict-facts");
        ClaimDraft draft = model.draft();
        field("metric", "ui.claim.metric", draft.metricProperty());
        field("dataset", "ui.claim.dataset", draft.datasetProperty());
        field("row", "ui.claim.row", draft.rowProperty());
        field("printed", "ui.claim.printed", draft.printedProperty());
        field("unit", "ui.claim.unit", draft.unitProperty());
        Label problem = new Label();
        problem.setId("claim-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("verdict-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        draft.problemProperty().subscribe(why -> {
            problem.setText(why == null ? "" : why.words());
            problem.setVisible(why != null);
        });
        Button add = new Button(Words.of("ui.claim.add"));
        add.setId("claim-save");
        add.getStyleClass().addAll("small", "accent");
        add.setDefaultButton(false);
        add.setOnAction(_ -> deeds.add());
        Button cancel = new Button(Words.of("ui.claim.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> close());
        HBox buttons = new HBox(add, cancel);
        buttons.getStyleClass().add("verdict-buttons");
        getChildren().addAll(title, about, fields, problem, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                deeds.add();
                event.consume();
            }
        });
    }

    private void close() {
        model.draft().clear();
        model.addingProperty().set(false);
    }

    private void field(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.setId("claim-" + id);
        field.textProperty().bindBidirectional(text);
        field.setPromptText(Words.of("ui.claim.prompt." + key.substring(key.lastIndexOf('.') + 1)));
        GridPane.setHgrow(field, Priority.ALWAYS);
        Label label = new Label(Words.of(key));
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        fields.addRow(fields.getRowCount(), label, field);
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("verdict-muted");
        return label;
    }
}
