package org.autoreproduce.process;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where a child's output goes. */
public sealed interface Output {

    /** Nowhere. */
    record Discard() implements Output {}

    /** To the end of a file. */
    record ToFile(Path file) implements Output {}

    /**
     * Line by line to a consumer, on a thread of its own. Lines over 64 KiB come in pieces; bytes that are no UTF-8 come
     * as U+FFFD.
     */
    record Lines(Consumer<String> consumer) implements Output {}
}
