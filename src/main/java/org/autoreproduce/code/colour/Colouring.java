package org.autoreproduce.code.colour;

import java.util.Optional;

/**
 * The colours of one text, which it keeps a copy of. To be used by one thread at a time; edits are cheap, colouring takes
 * milliseconds.
 */
public interface Colouring extends AutoCloseable {
    /** Notes an edit; nothing is coloured yet. Places count characters from 0 in the text as it was just before. */
    void edit(int at, int removed, String inserted);

    /** What was handed out by {@link #repaint()} and could not be used, because the text had changed meanwhile. */
    void unpainted(Repaint lost);

    /**
     * Colours what was touched since it was asked last, at first the whole text: what is near the last edit before all
     * else, of the rest a piece each time it is asked.
     */
    Repaint repaint();

    /** Whether there is something left to colour. */
    boolean more();

    /** The first place at which the text cannot be read; empty where it can, and where nobody checks. */
    Optional<Fault> fault();

    @Override
    void close();

    /**
     * A place at which a text cannot be read.
     *
     * @param line    from 1
     * @param column  from 1, in characters
     * @param missing what is missing there; empty where something is too much
     */
    record Fault(int line, int column, String missing) {}
}
