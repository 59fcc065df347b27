package org.autoreproduce.ui.kit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the process alive where text is drawn on a canvas. JavaFX 26 lays text out with one reusable layout, which the thread
 * that draws (canvases) and the UI thread (all else) check out and give back. On Linux it is given back before its memory is
 * freed, so that now and then both free the same memory and the whole program is aborted ("double free"). Once this has checked
 * it out for ever, every layout gets one of its own, which JavaFX provides for. To be done once, before there is any text.
 */
public final class TextGuard {
    private static final Logger LOG = LoggerFactory.getLogger(TextGuard.class);
    /** Not public API: where JavaFX is a module, the program is started with --add-exports for this package. */
    private static final String LAYOUTS = "com.sun.javafx.text.GlyphLayoutManager";

    private TextGuard() {}

    /** Takes the reusable layout out of use. Where JavaFX does not have it, or does not let it be had, nothing happens. */
    public static void install() {
        try {
            Class.forName(LAYOUTS).getMethod("getInstance").invoke(null);
        } catch (ReflectiveOperationException e) {
            LOG.warn("text layout is shared by threads", e);
        }
    }
}
