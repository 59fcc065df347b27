package org.autoreproduce.llm.wire;

import java.time.Duration;
import java.util.Optional;

/** How an attempt failed. */
sealed interface Fault extends Outcome {

    /**
     * The server refused or failed, by its status or in the midst of a reply.
     *
     * @param status HTTP's number
     * @param retryAfter how long it asks to be left alone
     */
    record Refused(int status, ServerError error, Optional<Duration> retryAfter) implements Fault {}

    /** The reply broke off before its end, or the connection did. */
    record Cut() implements Fault {}

    /** What came is no JSON where JSON must be. */
    record Garbled() implements Fault {}

    /** No token came in time. */
    record Silent(Duration waited) implements Fault {}

    /** Tokens came, then nothing more. */
    record Stalled(Duration waited) implements Fault {}

    /** Nobody took the connection. */
    record Unreachable(String why) implements Fault {}

    /** Somebody answered, but not as a chat server does. */
    record Foreign() implements Fault {}
}
