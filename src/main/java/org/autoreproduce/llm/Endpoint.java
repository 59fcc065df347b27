package org.autoreproduce.llm;

import org.jspecify.annotations.Nullable;

/**
 * A model on a server.
 *
 * @param address     where the server's API begins, with or without /v1 at its end; never holds a key
 * @param model       the model's id there
 * @param temperature null leaves it to the server, which some models demand
 * @param maxOut      tokens that a reply may have; null leaves it to the server
 */
public record Endpoint(String address, String model, @Nullable Double temperature, @Nullable Integer maxOut) {
    /** A model with everything left to its server. */
    public static Endpoint of(String address, String model) {
        return new Endpoint(address, model, null, null);
    }
}
