package org.autoreproduce.paper;

/** What part a block plays. */
public enum BlockKind {
    /** The paper's title. */
    TITLE,
    /** Names and addresses under the title. */
    AUTHORS,
    /** A paragraph of the abstract. */
    ABSTRACT,
    /** The heading of a section, with level and mostly a number. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** An item of a list, its mark included. */
    ITEM,
    /** A display formula; its text is what the file gives, mostly not readable as mathematics. */
    FORMULA,
    /** Pseudocode or a listing; its lines stay lines. */
    ALGORITHM,
    /** The words under or over a figure or table. */
    CAPTION,
    /** A table; its text is its cells, row by row. */
    TABLE,
    /** Words inside a figure: axes, legends. */
    FIGURE,
    /** A note at the foot of a page. */
    FOOTNOTE,
    /** One entry of the list of references. */
    REFERENCE
}
