package org.autoreproduce.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.doctor.Finding;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** What is seen first: the sample, and how to open something of one's own. */
final class Welcome {
    private static final double GAP = 14;

    private final VBox box = new VBox(GAP);
    private final Label problem = new Label();
    private final VBox recent = new VBox(2);
    private final VBox lacking = new VBox(4);
    private final Consumer<Path> open;

    /** What the user wants. */
    @FunctionalInterface
    interface SampleWish {
        void begin(boolean lineage);
    }

    Welcome(SampleWish sample, Consumer<Path> open, Runnable choose, Runnable address) {
        this.open = open;
        Label title = new Label(Words.of("ui.welcome.title"));
        title.getStyleClass().add("title-2");
        Label about = new Label(Words.of("ui.welcome.about"));
        about.setWrapText(true);
        about.setMaxWidth(560);
        Button with = button("sample", Feather.PLAY_CIRCLE, () -> sample.begin(true));
        with.getStyleClass().add("accent");
        with.setDefaultButton(true);
        Button without = button("sample-plain", Feather.GIT_BRANCH, () -> sample.begin(false));
        Label recording = new Label(Words.of("ui.welcome.recording"));
        recording.getStyleClass().add("text-muted");
        recording.setWrapText(true);
        recording.setMaxWidth(560);
        Button paper = button("open", Feather.FILE_TEXT, choose);
        Button fetch = button("address", Feather.DOWNLOAD, address);
        Label drop = new Label(Words.of("ui.welcome.drop"));
        drop.getStyleClass().add("text-muted");
        HBox own = new HBox(GAP, paper, fetch);
        drop.setWrapText(true);
        drop.setMaxWidth(560);
        problem.setId("problem");
        problem.getStyleClass().add("welcome-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(560);
        HBox samples = new HBox(GAP, with, without);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(680, VBox.USE_PREF_SIZE);
        box.getChildren().addAll(title, about, samples, recording, own, drop, recent, lacking, problem);
        box.getStyleClass().add("welcome");
        box.setOnDragOver(Welcome::offer);
        box.setOnDragDropped(event -> event.getDragboard().getFiles().stream().findFirst().map(File::toPath)
                .ifPresent(open));
    }

    Node view() {
        return box;
    }

    void tell(Sentence why) {
        problem.setText(why.words());
    }

    /** The projects opened last. */
    void show(List<Recents.Entry> entries) {
        recent.getChildren().clear();
        if (!entries.isEmpty()) {
            Label head = new Label(Words.of("ui.welcome.recent"));
            head.getStyleClass().add("text-bold");
            recent.getChildren().add(head);
        }
        entries.forEach(entry -> {
            Hyperlink link = new Hyperlink(entry.title());
            link.setTooltip(new Tooltip(entry.folder().toString()));
            link.setOnAction(_ -> open.accept(entry.folder()));
            link.setMaxWidth(420);
            Label state = new Label(entry.folder().getFileName() + " · " + entry.state());
            state.setMinWidth(Label.USE_PREF_SIZE);
            state.getStyleClass().add("text-muted");
            HBox row = new HBox(GAP, link, state);
            row.setAlignment(Pos.CENTER_LEFT);
            recent.getChildren().add(row);
        });
    }

    /** What this machine lacks, and how to get it; what works is not worth a line. */
    void lacking(List<Finding> findings) {
        lacking.getChildren().clear();
        findings.stream().filter(finding -> finding.state() != Finding.State.OK).forEach(finding -> {
            Icon icon = new Icon(finding.state() == Finding.State.MISSING ? Feather.ALERT_TRIANGLE : Feather.INFO);
            Label line = new Label(finding.subject().words() + ": " + finding.sentence().words()
                    + finding.remedy().map(remedy -> "\n" + remedy.words()).orElse(""), icon);
            line.setWrapText(true);
            line.getStyleClass().add("text-muted");
            lacking.getChildren().add(line);
        });
    }

    private static void offer(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private static Button button(String id, Feather symbol, Runnable action) {
        Button button = new Button(Words.of("ui.welcome." + id), new Icon(symbol));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
