package org.autoreproduce.report;

import java.util.List;

/**
 * How a reproduction was made. What weakens it stands in the report's first lines.
 *
 * @param models              the models that answered, as their providers call them; empty without one
 * @param replayed            all answers came from a recording
 * @param officialCodeAllowed the user let models see the paper's own code
 * @param unsandboxed         some code ran outside a sandbox
 * @param failed              the stage that gave up after its last try, in small letters; empty where none did
 * @param warnings            whatever else the reader must know first, in plain words
 */
public record Origin(List<String> models, boolean replayed, boolean officialCodeAllowed, boolean unsandboxed,
        String failed, List<String> warnings) {
    /** Copies the lists. */
    public Origin {
        models = List.copyOf(models);
        warnings = List.copyOf(warnings);
    }
}
