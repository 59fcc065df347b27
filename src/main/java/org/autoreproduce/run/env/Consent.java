package org.autoreproduce.run.env;

import java.util.List;

/** Asked before a large download begins. */
@FunctionalInterface
public interface Consent {
    /** Downloads above this many bytes are asked for: 200 MB. */
    long ASKED_ABOVE = 200_000_000L;

    /** Whether the download may begin. */
    boolean allowed(Download download);

    /**
     * What would be fetched.
     *
     * @param files the names of the files, the largest first
     * @param bytes their sizes together, as far as they are known
     */
    record Download(List<String> files, long bytes) {
        /** Copies the list. */
        public Download {
            files = List.copyOf(files);
        }
    }
}
