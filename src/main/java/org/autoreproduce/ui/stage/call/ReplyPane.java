package org.autoreproduce.ui.stage.call;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Words;

/**
 * What is answered, while it comes in: pieces are shown together, once a frame at most, and less often where the text is
 * so long that laying it out takes time. Who scrolled up or set the caret stays where he is.
 */
public final class ReplyPane extends BorderPane {
    /** At most a tenth of the time goes into showing pieces. */
    private static final int REST = 9;

    private final ReplyText reply;
    private final LineArea area = CallText.area("reply-text", Words.of("ui.call.reply"));
    private final ToggleButton raw = new ToggleButton(Words.of("ui.call.raw"));
    private final Label size = new Label();
    private final FindBar find = new FindBar(this, List.of(area), () -> {});
    private final AnimationTimer frames = new AnimationTimer() {
        private long next;

        @Override
        public void handle(long now) {
            if (now < next) {
                return;
            }
            long start = System.nanoTime();
            if (!pieces()) {
                stop();
            }
            next = now + REST * (System.nanoTime() - start);
        }
    };

    /**
     * A pane.
     *
     * @param chooser chooses the call
     */
    public ReplyPane(Node chooser, ReplyText reply) {
        this.reply = reply;
        raw.setId("reply-raw");
        raw.setTooltip(new Tooltip(Words.of("ui.call.raw.tip")));
        raw.setMinWidth(Region.USE_PREF_SIZE);
        raw.managedProperty().bind(raw.visibleProperty());
        raw.setVisible(false);
        raw.selectedProperty().addListener((_, _, _) -> form());
        size.getStyleClass().add("call-size");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox bar = new HBox(chooser, spring, size, raw);
        bar.getStyleClass().add("inspector-bar");
        setTop(new VBox(bar, find));
        setCenter(area.scrolled());
        reply.waitingProperty().subscribe(now -> {
            if (now) {
                frames.start();
            }
        });
        reply.wholeProperty().subscribe(this::form);
    }

    /** Shows what came; false where nothing did. */
    private boolean pieces() {
        return reply.take().map(change -> {
            if (reply.wholeProperty().get() || change.anew()) {
                form();
            } else {
                area.come(change.text());
            }
            size.setText(CallText.size(reply.text()));
            find.changed();
            return true;
        }).orElse(false);
    }

    /** Puts the whole text there, in readable lines where it is JSON and nobody wants it raw. */
    private void form() {
        String text = reply.text();
        boolean whole = reply.wholeProperty().get();
        String pretty = whole ? new PrettyJson().of(text).orElse(text) : text;
        raw.setVisible(!pretty.equals(text) || raw.isSelected() && whole);
        String wanted = raw.isSelected() ? text : pretty;
        if (!area.getText().equals(wanted)) {
            double top = area.getEstimatedScrollY();
            boolean end = area.atEnd();
            area.show(wanted);
            if (!whole || end) {
                area.toEnd();
            } else {
                area.scrollYToPixel(top);
            }
        }
    }
}
