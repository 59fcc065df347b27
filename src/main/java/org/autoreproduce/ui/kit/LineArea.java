package org.autoreproduce.ui.kit;

import javafx.scene.Node;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;

/** A text of any length, to be read or edited: only the lines in sight are laid out. */
public final class LineArea extends StyleClassedTextArea {
    /** Pixels that are not yet away from the end. */
    private static final double NEAR = 24;

    private final VirtualizedScrollPane<LineArea> scroll;

    /**
     * An empty one that breaks its lines where the width ends.
     *
     * @param id    by which tests know it
     * @param words that a screen reader says
     */
    public LineArea(String id, String words) {
        setId(id);
        setWrapText(true);
        setAccessibleText(words);
        getStyleClass().add("kit-lines");
        scroll = new VirtualizedScrollPane<>(this);
    }

    /** The area with its scroll bars. */
    public Node scrolled() {
        return scroll;
    }

    /** Shows another text from its beginning; that cannot be undone. The same text stays as it is. */
    public void show(String text) {
        if (getText().equals(text)) {
            return;
        }
        replaceText(text);
        getUndoManager().forgetHistory();
        moveTo(0);
        requestFollowCaret();
    }

    /** Whether the end is in sight with the caret at it: then the eye follows what comes. */
    public boolean atEnd() {
        Double height = getTotalHeightEstimate();
        boolean sight = height == null || getEstimatedScrollY() + getHeight() >= height - NEAR;
        return sight && getCaretPosition() == getLength() && getSelection().getLength() == 0;
    }

    /** Goes to the end, to follow what comes. */
    public void toEnd() {
        moveTo(getLength());
        requestFollowCaret();
    }

    /** Text behind the end; what is selected and where the eye is stay, but for who looked at the end. */
    public void come(String piece) {
        boolean follow = atEnd();
        int anchor = getAnchor();
        int caret = getCaretPosition();
        double top = getEstimatedScrollY();
        appendText(piece);
        if (follow) {
            toEnd();
        } else {
            selectRange(anchor, caret);
            scrollYToPixel(top);
        }
    }

    /** Selects a stretch and brings it into sight. */
    public void reveal(int from, int to) {
        selectRange(from, to);
        requestFollowCaret();
    }
}
