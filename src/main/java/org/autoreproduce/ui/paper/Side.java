package org.autoreproduce.ui.paper;

import java.util.Locale;

/** What is shown beside the pages. */
enum Side {
    /** The paper's headings. */
    CONTENTS,
    /** Small pictures of its pages. */
    PAGES,
    /** The works that it cites. */
    REFERENCES;

    /** The last part of its key of words. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
