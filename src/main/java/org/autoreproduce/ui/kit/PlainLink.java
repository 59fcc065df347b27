package org.autoreproduce.ui.kit;

import javafx.scene.control.Hyperlink;

/** A link within the window: it looks the same however often it was followed. */
public final class PlainLink extends Hyperlink {
    /** With these words, leading there. */
    public PlainLink(String words, Runnable follow) {
        super(words);
        setOnAction(_ -> {
            setVisited(false);
            follow.run();
        });
    }
}
