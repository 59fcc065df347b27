package org.autoreproduce.llm.reply;

import java.util.List;

/** A reply as the caller's check sees it. */
public sealed interface Checked<T> {

    /** Good unless there are errors. */
    static <T> Checked<T> of(T value, List<String> errors) {
        return errors.isEmpty() ? new Good<>(value) : new Bad<>(errors);
    }

    /** It holds, and this is what it says. */
    record Good<T>(T value) implements Checked<T> {}

    /**
     * It does not hold.
     *
     * @param errors for the model, which is asked to mend them: what is wrong and where; at least one
     */
    record Bad<T>(List<String> errors) implements Checked<T> {
        /** Copies the list. */
        public Bad {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("what is wrong with it?");
            }
        }
    }
}
