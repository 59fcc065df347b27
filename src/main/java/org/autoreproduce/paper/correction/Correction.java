package org.autoreproduce.paper.correction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.BlockKind;

/**
 * One thing that is otherwise than the program read it. It is tied to what the program read, by place and words, so that
 * it is found again after the paper was read anew.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({@JsonSubTypes.Type(value = Correction.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Correction.Kind.class, name = "kind"),
        @JsonSubTypes.Type(value = Correction.Omission.class, name = "omission"),
        @JsonSubTypes.Type(value = Correction.CellText.class, name = "cell"),
        @JsonSubTypes.Type(value = Correction.Entry.class, name = "entry"),
        @JsonSubTypes.Type(value = Correction.Header.class, name = "header")})
public sealed interface Correction {
    /** The deepest level of a heading. */
    int DEEPEST = 6;

    /** Something that stands somewhere in the paper. */
    interface Placed {
        /** What the program read there; its prefix and suffix are the ends of the neighbours. */
        Anchor.Passage where();
    }

    /**
     * A block's words.
     *
     * @param where the whole block
     * @param text  what is to stand there, not blank
     */
    record Text(Anchor.Passage where, String text) implements Correction, Placed {
        /** Refuses blank text: what is not to stand there is left out. */
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a passage without words is to be left out");
            }
        }
    }

    /**
     * What part a block plays.
     *
     * @param where the whole block
     * @param kind  any but a table
     * @param level of a heading, from 1; 0 for all else
     */
    record Kind(Anchor.Passage where, BlockKind kind, int level) implements Correction, Placed {
        /** Checks that only headings have levels. */
        public Kind {
            if (kind == BlockKind.TABLE || kind == BlockKind.HEADING != level > 0 || level > DEEPEST || level < 0) {
                throw new IllegalArgumentException("no such kind: " + kind + " of level " + level);
            }
        }
    }

    /**
     * A block that is no part of the text.
     *
     * @param where the whole block
     */
    record Omission(Anchor.Passage where) implements Correction, Placed {}

    /**
     * A table's cell.
     *
     * @param where its words as read, with the names of its row and column as prefix and suffix
     * @param text  what is to stand there; may be empty
     */
    record CellText(Anchor.Passage where, String text) implements Correction, Placed {}

    /**
     * The parts of an entry of the reference list.
     *
     * @param where the entry's whole block
     * @param by    whose reading this is
     */
    record Entry(Anchor.Passage where, EntryFields fields, CorrectedBy by) implements Correction, Placed {}

    /**
     * What the paper says of itself.
     *
     * @param by whose reading this is
     */
    record Header(HeaderFields fields, CorrectedBy by) implements Correction {}

    /** Whether this says anew what the other one said. */
    default boolean replaces(Correction other) {
        return getClass() == other.getClass() && words().equals(other.words()) && place().equals(other.place());
    }

    /** The first box that it stands in; empty for what stands nowhere. */
    default Optional<Box> place() {
        return this instanceof Placed placed ? placed.where().boxes().stream().findFirst() : Optional.empty();
    }

    /** What the program read there; empty for what stands nowhere. */
    default String words() {
        return this instanceof Placed placed ? placed.where().quote() : "";
    }
}
