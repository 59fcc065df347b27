package org.autoreproduce.bench.paper;

/** What readers wrote down of some papers each, in a folder of its own. */
enum PaperPart {
    CELLS("tables", "cells of the result table"), HEADINGS("headings", "section headings"), MENTIONS("mentions",
            "citations");

    private final String folder;
    private final String words;

    PaperPart(String folder, String words) {
        this.folder = folder;
        this.words = words;
    }

    String folder() {
        return folder;
    }

    /** As the table calls it. */
    String words() {
        return words;
    }
}
