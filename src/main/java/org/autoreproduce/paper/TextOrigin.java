package org.autoreproduce.paper;

/** Where a document's words come from, and so how far they can be trusted. */
public enum TextOrigin {
    /** The text layer of a PDF. */
    PRINTED,
    /** Recognised in pictures of the pages: letters and numbers may be wrong. */
    RECOGNISED,
    /** The paper's LaTeX source. */
    LATEX,
    /** A file of Markdown or plain text. */
    TEXT
}
