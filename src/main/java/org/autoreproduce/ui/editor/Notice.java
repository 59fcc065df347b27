package org.autoreproduce.ui.editor;

import org.autoreproduce.text.Sentence;

/** What a file's tab tells above its text, until it is answered. */
public sealed interface Notice {

    /** The file became another one on disk while there was unsaved text; both are kept. */
    record Changed(String theirs) implements Notice {}

    /** The file is not on disk any more; its text is still here. */
    record Gone() implements Notice {}

    /** The text was not saved. */
    record Refused(String why) implements Notice {}

    /** Text that was not saved in an earlier session is here again. */
    record Restored() implements Notice {}

    /** Something worth knowing. */
    record Told(Sentence words) implements Notice {}
}
