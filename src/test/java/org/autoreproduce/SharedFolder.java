package org.autoreproduce;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where papers, recordings and tools lie that are not in this project; the folder need not be there. */
public final class SharedFolder {
    private static final String NAME = "AUTOREPRODUCE_SHARED";

    private SharedFolder() {}

    /** As a property or the environment names it, else beside the checkout or the folder that this is in. */
    public static Path path() {
        Path named = Path.of(Optional.ofNullable(System.getProperty(NAME, System.getenv(NAME))).orElse("../shared"));
        return Stream.of(named, Path.of("../../shared")).filter(Files::isDirectory).findFirst().orElse(named);
    }
}
