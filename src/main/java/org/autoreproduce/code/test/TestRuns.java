package org.autoreproduce.code.test;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runs that a tally is made of.
 *
 * @param zeros   on stubs that give zeros
 * @param noise   on stubs that give fresh noise, one report a run, at least one
 * @param code    on the real code; null while there is none
 * @param changed by config key: on the code (or, while there is none, the stubs of zeros) with that value changed
 */
public record TestRuns(TestReport zeros, List<TestReport> noise, @Nullable TestReport code,
        Map<String, TestReport> changed) {
    /** Copies the collections. */
    public TestRuns {
        noise = List.copyOf(noise);
        changed = Map.copyOf(changed);
        if (noise.isEmpty()) {
            throw new IllegalArgumentException("a tally needs a run on noise");
        }
    }
}
