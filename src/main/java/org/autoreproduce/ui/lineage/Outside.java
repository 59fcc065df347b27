package org.autoreproduce.ui.lineage;

import org.autoreproduce.study.Work;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Choosers;

/** What the pane asks of the rest of the window. Called on the UI thread; nothing of it may block. */
public interface Outside {
    /** Lets the user choose files. */
    Choosers choosers();

    /** Shows a page of the web in the system's own program. */
    void browse(String address);

    /**
     * Opens a file of a work read-only.
     *
     * @param file relative, as the work names it
     */
    void open(Work work, String file);

    /** Runs the lineage again, because something could not be had. */
    void retry();

    /** Tells something in place. */
    void tell(Sentence words);

    /** Finds out what works cite in their turn. */
    Deeper deeper();
}
