package org.autoreproduce.pipeline;

import java.util.List;
import java.util.function.Function;
import org.autoreproduce.code.SourceTree;

/** Lets the user look at a turn of the code agent before it is applied. */
@FunctionalInterface
public interface Review {
    /**
     * A turn that holds by itself.
     *
     * @param before the program that it is for
     * @param after  the program that it would make
     * @param prose  what the agent says about it
     */
    record Turn(SourceTree before, SourceTree after, String prose) {}

    /**
     * The program to go on with; waits for the user where he wants to decide, and throws CancellationException where he
     * stops instead.
     *
     * @param faults what keeps a program that the user decided on from being gone on with, in sentences
     */
    SourceTree decided(Turn turn, Function<SourceTree, List<String>> faults);

    /** Nobody looks: every turn is applied as it is. */
    static Review none() {
        return (turn, _) -> turn.after();
    }
}
