package org.autoreproduce.paper.latex;

/**
 * What all that read a paper's body share.
 *
 * @param from       where tokens come from
 * @param inline     types what stands in a line
 * @param numbering  counts
 * @param parts      what was read
 * @param references the list of references
 * @param scopes     the environments that are open
 * @param paragraph  what is being typed
 */
record Reading(Expander from, Inline inline, Numbering numbering, Parts parts, References references, Scopes scopes,
        Paragraph paragraph) {

    /** Of a paper from its start. */
    static Reading of(Expander from, Inline inline, Numbering numbering, Parts parts, References references) {
        Scopes scopes = new Scopes();
        return new Reading(from, inline, numbering, parts, references, scopes,
                new Paragraph(inline, parts, references, scopes));
    }

    /** What the command just read is given. */
    Arguments arguments() {
        return new Arguments(from);
    }
}
