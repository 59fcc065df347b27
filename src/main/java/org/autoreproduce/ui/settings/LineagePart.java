package org.autoreproduce.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.PlainLink;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The part of a sheet about cited works: the switch, how many, and the places where they are looked for. */
final class LineagePart extends VBox {
    private static final double GAP = 6;

    LineagePart(LineageChoice choice, Choosers choosers) {
        super(GAP);
        CheckBox on = box("ui.begin.lineage", "ui.begin.lineage.tip", choice.onProperty(), "lineage-on");
        TextField works = new TextField();
        works.setId("lineage-works");
        works.setPrefColumnCount(2);
        works.textProperty().bindBidirectional(choice.worksProperty());
        works.setAccessibleText(Words.of("ui.begin.works"));
        HBox first = new HBox(GAP, on, new Label(Words.of("ui.begin.works")), works);
        first.setAlignment(Pos.CENTER_LEFT);
        FlowPane places = new FlowPane(2 * GAP, GAP,
                box("ui.begin.web", "ui.begin.web.tip", choice.webProperty(), "lineage-web"),
                box("ui.begin.zotero", "ui.begin.zotero.tip", choice.zoteroProperty(), "lineage-zotero"),
                link(choice.libraryProperty(), "ui.begin.folder.none", () -> choosers
                        .folder(Words.of("ui.begin.library.title"))),
                link(choice.bibtexProperty(), "ui.begin.bibtex.none", () -> choosers
                        .file(Words.of("ui.begin.bibtex.title"))));
        places.disableProperty().bind(choice.onProperty().not());
        works.disableProperty().bind(choice.onProperty().not());
        getChildren().addAll(first, places);
    }

    private static CheckBox box(String key, String tip, Property<Boolean> value, String id) {
        CheckBox box = new CheckBox(Words.of(key));
        box.setId(id);
        box.setTooltip(new Tooltip(Words.of(tip)));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static Hyperlink link(ObjectProperty<@Nullable Path> chosen, String none,
            Supplier<Optional<Path>> chooser) {
        PlainLink link = new PlainLink(Words.of(none), () -> chooser.get().ifPresent(chosen::set));
        chosen.subscribe(path -> {
            link.setText(path == null ? Words.of(none) : String.valueOf(path.getFileName()));
            link.setTooltip(path == null ? null : new Tooltip(path.toString()));
        });
        return link;
    }
}
