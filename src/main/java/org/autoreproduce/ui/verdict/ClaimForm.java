package org.autoreproduce.ui.verdict;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.Words;

/** Where a claim is typed in. */
final class ClaimForm extends VBox {
    private final GridPane fields = new GridPane();

    /**
     * Of a draft.
     *
     * @param about  says what is to be typed
     */
    ClaimForm(ClaimDraft draft, String about, Runnable add, Runnable cancel) {
        getStyleClass().add("verdict-form");
        setId("claim-form");
        Label title = new Label(Words.of("ui.claim.new"));
        title.getStyleClass().add("verdict-title");
        Label said = muted(about);
        fields.getStyleClass().add("verdict-facts");
        field("metric", "ui.claim.metric", draft.metricProperty());
        field("dataset", "ui.claim.dataset", draft.datasetProperty());
        field("row", "ui.claim.row", draft.rowProperty());
        field("printed", "ui.claim.printed", draft.printedProperty());
        field("unit", "ui.claim.unit", draft.unitProperty());
        getChildren().addAll(title, said, fields, new FormEnd(draft.problemProperty(), "claim", add, cancel));
        FormEnd.keys(this, add, cancel);
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
