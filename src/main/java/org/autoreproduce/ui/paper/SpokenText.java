package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.autoreproduce.paper.LinePages;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.correction.Corrected;
import org.autoreproduce.paper.correction.CorrectedPages;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;

/** The text that is searched, selected and read aloud: what the pages print, what was recognised in them, what corrections say. */
final class SpokenText {
    private final Latest correcting;
    private final Consumer<List<PageText>> listener;
    private List<PageText> printed = List.of();
    /** Whether the listener knows another text than the printed one. */
    private boolean other;

    SpokenText(Background background, Consumer<List<PageText>> listener) {
        this.correcting = new Latest(background);
        this.listener = listener;
    }

    /** The pages were read. */
    void printed(List<PageText> texts, Optional<Corrected> paper) {
        printed = texts;
        listener.accept(texts);
        correct(paper);
    }

    /** There are other corrections. */
    void correct(Optional<Corrected> paper) {
        List<PageText> texts = printed;
        boolean nothing = paper.isEmpty() || paper.get().corrections().corrections().isEmpty();
        boolean pictures = recognised(paper);
        if (texts.isEmpty() || nothing && !pictures && !other) {
            return;
        }
        other = !nothing || pictures;
        correcting.run(_ -> pictures
                ? new LinePages().of(paper.get().document())
                : nothing ? texts : new CorrectedPages().of(texts, paper.get()), listener, _ -> {});
    }

    /** Whether the words were recognised in pictures. */
    static boolean recognised(Optional<Corrected> paper) {
        return paper.isPresent() && paper.get().document().origin() == TextOrigin.RECOGNISED;
    }

    /** Forgets the paper. */
    void clear() {
        printed = List.of();
        correcting.cancel();
    }
}
