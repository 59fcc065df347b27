package org.autoreproduce.ui.paper;

import org.autoreproduce.text.Sentence;

/** Whether there are pages to look at. */
sealed interface PaperState {
    /** No paper was chosen. */
    record Empty() implements PaperState {}

    /** It is being opened. */
    record Loading(String name) implements PaperState {}

    /** It cannot be shown. */
    record Failed(Sentence why) implements PaperState {}

    /** Its pages are there. */
    record Open() implements PaperState {}
}
