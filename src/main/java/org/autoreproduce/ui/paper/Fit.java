package org.autoreproduce.ui.paper;

/** What the zoom follows when the view gets another size. */
enum Fit {
    /** Nothing: the user chose it. */
    NONE,
    /** The pages are as wide as the view. */
    WIDTH,
    /** A page is seen as a whole. */
    PAGE
}
