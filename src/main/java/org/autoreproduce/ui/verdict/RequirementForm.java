package org.autoreproduce.ui.verdict;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.study.Area;
import org.autoreproduce.ui.kit.Words;

/** Where a requirement is made of a passage: what it says, what it is about. */
final class RequirementForm extends VBox {
    RequirementForm(RequirementDraft draft, Runnable add, Runnable cancel) {
        getStyleClass().add("verdict-form");
        setId("requirement-form");
        Label title = new Label(Words.of("ui.requirement.new"));
        title.getStyleClass().add("verdict-title");
        Label about = new Label(Words.of("ui.requirement.about", draft.where().page()));
        about.setWrapText(true);
        about.getStyleClass().add("verdict-muted");
        TextArea statement = new TextArea();
        statement.setId("requirement-statement");
        statement.setWrapText(true);
        statement.setPrefRowCount(4);
        statement.setAccessibleText(Words.of("ui.requirement.statement"));
        statement.textProperty().bindBidirectional(draft.statementProperty());
        CheckBox testable = new CheckBox(Words.of("ui.requirement.testable"));
        testable.setId("requirement-testable");
        testable.selectedProperty().bindBidirectional(draft.testableProperty());
        getChildren().addAll(title, about, statement, areas(draft), testable,
                new FormEnd(draft.problemProperty(), "requirement", add, cancel));
        FormEnd.keys(this, add, cancel);
    }

    private static HBox areas(RequirementDraft draft) {
        HBox areas = new HBox();
        areas.getStyleClass().add("verdict-areas");
        ToggleGroup group = new ToggleGroup();
        for (Area area : Area.values()) {
            RadioButton button = new RadioButton(
                    Words.of("ui.requirement.area." + area.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.setSelected(draft.areaProperty().get() == area);
            button.setOnAction(_ -> draft.areaProperty().set(area));
            areas.getChildren().add(button);
        }
        return areas;
    }
}
