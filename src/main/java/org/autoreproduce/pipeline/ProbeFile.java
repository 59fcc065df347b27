package org.autoreproduce.pipeline;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the probe saw of the first batch: checks/probe.json. Numbers measured by a run stay out of what is hashed. */
public record ProbeFile(int schema, List<Fact> facts) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public ProbeFile {
        facts = List.copyOf(facts);
    }

    /**
     * An array, or what else was described.
     *
     * @param shape as [3772, 6]; empty for what has none
     */
    public record Fact(String name, String type, List<Long> shape, @Nullable String dtype, @Nullable BigDecimal min,
            @Nullable BigDecimal max, @Nullable Long nan) {
        /** Copies the list. */
        public Fact {
            shape = List.copyOf(shape);
        }
    }
}
