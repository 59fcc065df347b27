package org.autoreproduce.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Hands work to the UI thread, in the order given; the only place that does. */
public final class UiThread implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
