package org.autoreproduce.paper.typeset;

/** Tells how wide letters are. */
@FunctionalInterface
public interface Measure {
    /** The width of a letter, given as a code point, in thousandths of the size. */
    double width(int letter, Face face);

    /** The width of a text in points. */
    default double width(String text, Face face, double size) {
        return text.codePoints().mapToDouble(letter -> width(letter, face)).sum() * size / 1000;
    }
}
