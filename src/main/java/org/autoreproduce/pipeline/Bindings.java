package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.verdict.Binding;

/** What plan/bindings.json holds. */
public record Bindings(int schema, List<Binding> bindings) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Bindings {
        bindings = List.copyOf(bindings);
    }
}
