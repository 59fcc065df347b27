package org.autoreproduce.llm.wire;

import java.net.URI;
import java.util.Set;
import org.autoreproduce.text.ProblemException;

/**
 * Where a server's API begins, in one form: no slash at its end, the dialect's usual path where none was given.
 *
 * @param base such as http://localhost:8080/v1
 */
record Address(String base) {

    /**
     * Understands what users write: with or without a slash or the usual path at the end, or the whole address of chat
     * requests.
     *
     * @throws ProblemException where it is no http address, or holds what may be a key
     */
    static Address of(String written, Dialect dialect) {
        String text = written.strip().replaceFirst("/+$", "");
        for (String tail : dialect.tails()) {
            text = text.endsWith(tail) ? text.substring(0, text.length() - tail.length()) : text;
        }
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        if (uri.getHost() == null || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase())
                || uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw bad();
        }
        String path = uri.getRawPath();
        return new Address(path == null || path.isEmpty() ? text + dialect.root() : text);
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /** The address itself is not repeated: what is wrong with it may be a key. */
    private static ProblemException bad() {
        return new ProblemException("llm.address.bad");
    }
}
