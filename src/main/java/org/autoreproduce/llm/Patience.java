package org.autoreproduce.llm;

import java.time.Duration;

/**
 * How long a model is waited for.
 *
 * @param connect     until the server takes the connection
 * @param firstToken  from sending a request to the first token of its reply
 * @param idle        between two signs of life after that
 * @param attempts    how often a request is sent at most, from 1
 * @param backOff     before the second attempt; doubled before each further one
 * @param longestWait the most that is waited before an attempt, also where the server asks for more
 */
public record Patience(Duration connect, Duration firstToken, Duration idle, int attempts, Duration backOff,
        Duration longestWait) {
    /** Checks the number. */
    public Patience {
        if (attempts < 1) {
            throw new IllegalArgumentException("at least one attempt: " + attempts);
        }
    }

    /** What suits servers far and near: a large prompt on a slow machine takes minutes before its first token. */
    public static Patience defaults() {
        return new Patience(Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofMinutes(2), 6,
                Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    /** The same with other times to the first token and between tokens. */
    public Patience with(Duration first, Duration between) {
        return new Patience(connect, first, between, attempts, backOff, longestWait);
    }

    /** Exponential back-off before this attempt (from 2), at most the longest wait. */
    public Duration before(int attempt) {
        Duration wait = backOff;
        for (int i = 2; i < attempt && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
