package org.autoreproduce.paper.source;

import org.autoreproduce.text.ProblemException;

/** How much of an archive or folder is taken in; what goes beyond is no paper. Counts for one reading. */
final class Bounds {
    static final long FILE = 8L << 20;
    static final long PACKED = 200L << 20;
    private static final long WHOLE = 600L << 20;
    private static final long KEPT = 40L << 20;
    private static final int COUNT = 5_000;
    /** Text shrinks to a tenth, plots as text to a fortieth; a bomb to a thousandth. */
    private static final int RATIO = 200;
    /** A small archive may well shrink much. */
    private static final long FREE = 8L << 20;

    private final String name;
    private final long packed;
    private long unpacked;
    private long kept;
    private int count;

    /** Of what is called so and has that many bytes packed. */
    Bounds(String name, long packed) {
        this.name = name;
        this.packed = packed;
        if (packed > PACKED) {
            throw tooMuch();
        }
    }

    /** One more file. */
    void file() {
        if (++count > COUNT) {
            throw tooMuch();
        }
    }

    /** So many more bytes unpacked. */
    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > WHOLE || unpacked > FREE && unpacked > RATIO * Math.max(1, packed)) {
            throw tooMuch();
        }
    }

    /** So many more bytes of text kept. */
    void kept(long bytes) {
        kept += bytes;
        if (kept > KEPT) {
            throw tooMuch();
        }
    }

    private ProblemException tooMuch() {
        return new ProblemException("paper.source.too-big", name);
    }
}
