package org.autoreproduce.llm.keys;

import java.util.Optional;
import java.util.function.Supplier;

/** Who knows the keys of models' servers. */
@FunctionalInterface
public interface Keys {
    /** The key for an address, looked up when it is needed; empty where there is none. */
    Supplier<Optional<String>> of(String address);
}
