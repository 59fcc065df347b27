package org.autoreproduce.paper.reference;

/**
 * A part of an entry.
 *
 * @param start of its text in the entry's, the signs around it left out
 * @param end   after its last character
 */
public record ReferencePart(ReferenceField field, int start, int end) {
    /** Its words, in an entry of this text. */
    public String in(String entry) {
        return entry.substring(start, end);
    }
}
