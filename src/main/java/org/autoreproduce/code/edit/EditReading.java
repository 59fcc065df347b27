package org.autoreproduce.code.edit;

import java.util.List;

/** A reply read as an EDIT turn, or what is wrong with it. */
public sealed interface EditReading {

    /** The turn fits the tree it was read for. */
    record Good(EditTurn turn) implements EditReading {}

    /** Nothing may be applied; the sentences go back to the model, which gets one turn to repair its reply. */
    record Bad(List<String> faults) implements EditReading {
        /** Copies the list. */
        public Bad {
            faults = List.copyOf(faults);
        }
    }
}
