package org.autoreproduce.ui.lineage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.graph.Citing;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.PlainLink;
import org.autoreproduce.ui.session.Snapshot;
import org.kordamp.ikonli.feather.Feather;

/** The selected work in words: what it is, why it is here, what it answered, where the paper cites it. */
final class WorkDetail extends VBox {
    private static final int MOST_MENTIONS = 40;
    private static final int SHORT = 150;

    private final Deeds deeds;
    private final WorkFiles files;
    private final BooleanExpression readOnly;

    WorkDetail(Deeds deeds, BooleanExpression readOnly) {
        this.deeds = deeds;
        this.files = new WorkFiles(deeds, readOnly);
        this.readOnly = readOnly;
        getStyleClass().add("lineage-detail");
    }

    /** Tells of this work. */
    void show(Fact fact, Snapshot snapshot) {
        VBox body = new VBox();
        body.getStyleClass().add("lineage-detail-body");
        String authors = Phrasing.authors(fact);
        if (!authors.isEmpty()) {
            body.getChildren().add(text(authors, "text-muted"));
        }
        if (fact.standing() != Standing.PAPER) {
            body.getChildren().add(text(Phrasing.standing(fact) + " · " + Phrasing.reasons(fact), "text-muted"));
            if (fact.work() != null) {
                body.getChildren().add(text(Sentence.of("lineage.why", fact.work().why()).words(), "lineage-why"));
            }
        }
        body.getChildren().add(files.actions(fact));
        if (!fact.summary().isBlank()) {
            body.getChildren().add(text(fact.summary(), "lineage-summary"));
        }
        String parts = Phrasing.parts(fact);
        if (!parts.isEmpty()) {
            body.getChildren().addAll(
                    text(Sentence.of("lineage.score", Phrasing.score(fact)).words(), "lineage-heading"),
                    text(parts, "text-muted"));
        }
        snapshot.found().ifPresent(found -> mined(body, fact, found));
        files.tell(body, fact);
        snapshot.document().ifPresent(document -> mentions(body, Citing.of(document, fact.node().reference())));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lineage-detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(fact), scroll);
    }

    private HBox head(Fact fact) {
        Label title = new Label(fact.node().title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        title.getStyleClass().add("text-bold");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("lineage-detail-head");
        if (fact.choosable()) {
            head.getChildren().addAll(
                    toggle("lineage-pin", WorkMenu.pin(fact), Feather.MAP_PIN, fact.pinned(), () -> deeds.pin(fact)),
                    toggle("lineage-ban", WorkMenu.ban(fact), Feather.SLASH, fact.banned(), () -> deeds.ban(fact)));
        }
        Button close = new Button(null, new Icon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(Sentence.of("lineage.close").words());
        close.setOnAction(_ -> deeds.select(null));
        head.getChildren().add(close);
        return head;
    }

    private ToggleButton toggle(String id, String words, Feather symbol, boolean on, Runnable action) {
        ToggleButton made = new ToggleButton(words, new Icon(symbol));
        made.setId(id);
        made.setSelected(on);
        made.setMinWidth(Region.USE_PREF_SIZE);
        made.getStyleClass().add("small");
        made.disableProperty().bind(readOnly);
        made.setOnAction(_ -> action.run());
        return made;
    }

    private void mined(VBox body, Fact fact, Found found) {
        if (fact.work() == null) {
            return;
        }
        Id work = fact.work().id();
        List<Snippet> snippets = found.lineage().snippets().stream().filter(one -> one.work().equals(work)).toList();
        Set<Id> answered = snippets.stream().flatMap(one -> one.answers().stream()).collect(Collectors.toSet());
        Set<Id> own = snippets.stream().map(Snippet::id).collect(Collectors.toSet());
        found.questions().stream().filter(question -> answered.contains(question.id())).forEach(question -> body
                .getChildren().add(link(Sentence.of("lineage.answers", question.id(), question.question()).words(),
                        new Anchor.Item(question.id()))));
        found.assumptions().stream().filter(one -> one.snippet() != null && own.contains(one.snippet()))
                .forEach(one -> body.getChildren()
                        .add(link(Sentence.of("lineage.assumes", one.id(), one.statement()).words(),
                                new Anchor.Item(one.id()))));
        if (!snippets.isEmpty()) {
            body.getChildren().add(text(Sentence.of("lineage.snippets").words(), "lineage-heading"));
        }
        snippets.forEach(one -> body.getChildren().add(link(Sentence.of("lineage.snippet", one.where().file(),
                one.where().from(), one.where().to(), one.note()).words(), one.where())));
    }

    private void mentions(VBox body, List<Citing> places) {
        if (places.isEmpty()) {
            return;
        }
        body.getChildren().add(text(Sentence.of("lineage.mentions", places.size()).words(), "lineage-heading"));
        places.stream().limit(MOST_MENTIONS).forEach(place -> body.getChildren().add(link(Sentence
                .of("lineage.mention", place.where().page(), place.section(), cut(place.where().quote())).words(),
                place.where())));
        if (places.size() > MOST_MENTIONS) {
            body.getChildren().add(text(
                    Sentence.of("lineage.mentions.more", places.size() - MOST_MENTIONS).words(), "text-muted"));
        }
    }

    private PlainLink link(String words, Anchor anchor) {
        PlainLink made = new PlainLink(words, () -> deeds.look(anchor));
        made.setWrapText(true);
        return made;
    }

    private static Node text(String words, String style) {
        Label made = new Label(words);
        made.setWrapText(true);
        made.setMinHeight(Region.USE_PREF_SIZE);
        made.getStyleClass().add(style);
        return made;
    }

    private static String cut(String quote) {
        String line = quote.replaceAll("\\s+", " ").strip();
        return line.length() <= SHORT ? line : line.substring(0, SHORT).stripTrailing() + "…";
    }
}
