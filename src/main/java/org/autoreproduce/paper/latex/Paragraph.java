package org.autoreproduce.paper.latex;

import org.autoreproduce.paper.BlockKind;

/** The paragraph that is being typed; nothing before the document begins is one. */
final class Paragraph {
    private final Ink ink = new Ink();
    private final Inline inline;
    private final Parts parts;
    private final References references;
    private final Scopes scopes;
    private BlockKind kind = BlockKind.PARAGRAPH;
    private String before = "";
    private boolean begun;

    Paragraph(Inline inline, Parts parts, References references, Scopes scopes) {
        this.inline = inline;
        this.parts = parts;
        this.references = references;
        this.scopes = scopes;
    }

    Ink ink() {
        return ink;
    }

    /** Whether the document has begun. */
    boolean begun() {
        return begun;
    }

    /** The document begins; what was typed before it is no text of the paper. */
    void begin() {
        ink.take();
        inline.takeNotes();
        begun = true;
    }

    /** What follows is of that kind. */
    void kind(BlockKind wanted) {
        kind = wanted;
    }

    /** What follows is an item of a list. */
    void item(String mark) {
        kind = BlockKind.ITEM;
        before = mark + " ";
    }

    /** Types a token with what belongs to it. */
    void type(Token token) {
        inline.handle(token, ink);
    }

    /** Ends the paragraph; its notes come after it. */
    void flush() {
        if (references.within()) {
            ink.space();
            return;
        }
        boolean empty = ink.isBlank();
        if (begun) {
            if (!empty) {
                end();
            }
            notes();
        } else {
            ink.take();
            inline.takeNotes();
        }
        if (kind == BlockKind.ITEM && !empty) {
            kind = scopes.in("abstract").isPresent() ? BlockKind.ABSTRACT : BlockKind.PARAGRAPH;
        }
    }

    /** Ends the paragraph where something stands within it, and goes on after that. */
    void end() {
        parts.add(kind, before + ink.take());
        before = "";
    }

    /** Adds the notes since the last time. */
    void notes() {
        inline.takeNotes().forEach(note -> parts.add(BlockKind.FOOTNOTE, note));
    }
}
