package org.autoreproduce.llm.openai;

import java.net.URI;
import java.util.Set;
import org.autoreproduce.text.ProblemException;

/**
 * Where a server's API begins, in one form: no slash at its end, /v1 where no path was given.
 *
 * @param base such as http://localhost:8080/v1
 */
record Address(String base) {

    /**
     * Understands what users write: with or without a slash or /v1 at the end, or the whole address of chat requests.
     *
     * @throws ProblemException where it is no http address, or holds what may be a key
     */
    static Address of(String written) {
        String text = written.strip().replaceFirst("/+$", "").replaceFirst("/chat/completions$", "");
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
        return new Address(path == null || path.isEmpty() ? text + "/v1" : text);
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /** The address itself is not repeated: what is wrong with it may be a key. */
    private static ProblemException bad() {
        return new ProblemException("llm.address.bad");
    }
}
