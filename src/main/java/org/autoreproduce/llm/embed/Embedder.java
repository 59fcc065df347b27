package org.autoreproduce.llm.embed;

import java.util.List;
import org.autoreproduce.process.Cancellation;

/**
 * Makes vectors of texts. Called off the UI thread; may be called by several threads. Its numbers differ a little from one
 * processor to another: nothing that has to be the same everywhere may hang on the last digits.
 */
public interface Embedder extends AutoCloseable {
    /** The model's name, for people and for keys of what is kept. */
    String name();

    /** How many numbers a vector has. */
    int dimension();

    /**
     * The vector of each text, of length 1; a text longer than the model reads has the middle of its pieces' vectors.
     * ProblemException where the model cannot be used on this machine, CancellationException on a stop.
     */
    List<float[]> of(List<String> texts, Cancellation stop);

    /** Lets go of what the model holds; a later call loads it anew. */
    @Override
    void close();
}
