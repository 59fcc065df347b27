package org.autoreproduce.ui.settings;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.hand.HandRequest;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Words;

/** Brings the requests of a desk to the sheet, and the replies back. */
public final class HandController implements AutoCloseable {
    private static final long LARGEST = 4 << 20;

    private final HandModel model;
    private final HandDesk desk;
    private final Background background;
    private final HandDesk.Following following;

    /** Of this desk; what it tells comes on the UI thread. */
    public HandController(HandModel model, HandDesk desk, Background background) {
        this.model = model;
        this.desk = desk;
        this.background = background;
        // not what was told, but what waits when it is shown: two changes may come in the wrong order
        this.following = desk.follow(_ -> background.onUi(() -> model.show(desk.waiting())));
    }

    /** Sends the reply that stands there. */
    public void send() {
        HandRequest now = model.shownProperty().get();
        if (now != null && model.readyProperty().get()) {
            String text = model.replyProperty().get();
            if (!desk.answer(now.id(), text)) {
                model.noteProperty().set(Words.of("ui.hand.gone"));
            }
        }
    }

    /** Says that nobody will answer the request that is looked at. */
    public void withdraw() {
        HandRequest now = model.shownProperty().get();
        if (now != null) {
            desk.withdraw(now.id());
        }
    }

    /** Takes a file's text as the reply; it is not sent yet. */
    public void take(Path file) {
        HandRequest now = model.shownProperty().get();
        background.run(_ -> read(file), text -> {
            if (now != null && now.equals(model.shownProperty().get())) {
                model.replyProperty().set(text);
                model.noteProperty().set(Words.of("ui.hand.taken", file.getFileName()));
            }
        }, why -> model.noteProperty().set(why.words()));
    }

    /** Follows no more. */
    @Override
    public void close() {
        following.close();
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ProblemException("ui.hand.large", file.getFileName());
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new ProblemException(e, Sentence.of("ui.hand.no-text", file.getFileName()));
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("ui.hand.unreadable", file.getFileName()));
        }
    }
}
