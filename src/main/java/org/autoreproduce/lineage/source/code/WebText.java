package org.autoreproduce.lineage.source.code;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.autoreproduce.process.Cancellation;

/** How this room asks services: politely, through one cache, by whoever stands behind it. */
@FunctionalInterface
public interface WebText {
    /**
     * Gets a text.
     *
     * @param headers sent as they are; may hold a secret, which is neither logged nor kept
     * @throws IOException where no answer came
     */
    Answer get(URI address, Map<String, String> headers, Cancellation stop) throws IOException;

    /**
     * What came.
     *
     * @param status  as HTTP has it
     * @param headers with names in small letters; the first value of each
     * @param text    the body, cut where it is longer than is sensible
     */
    record Answer(int status, Map<String, String> headers, String text) {
        /** Copies the headers. */
        public Answer {
            headers = Map.copyOf(headers);
        }
    }
}
