package org.autoreproduce.run.env;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.autoreproduce.json.Json;

/**
 * What lies in each environment's folder: from which Python it was made and what is in it.
 *
 * @param python version of the interpreter, as 3.12.3
 */
public record EnvironmentCard(int schema, String python, Lock lock) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;
    static final String NAME = "environment.json";

    /** The card of the environment that this interpreter belongs to; none where it is gone, unreadable or newer. */
    public static Optional<EnvironmentCard> of(Path interpreter) {
        Path scripts = interpreter.toAbsolutePath().getParent();
        Path folder = scripts == null ? null : scripts.getParent();
        try {
            return folder == null ? Optional.empty() : in(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The card in an environment's folder; one that cannot be understood counts as absent. */
    static Optional<EnvironmentCard> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Json().read(Files.readString(file), EnvironmentCard.class))
                    .filter(card -> card.schema() == SCHEMA);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
