package org.autoreproduce.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the lines that were added to a growing file since the last look. */
final class LineTail {
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final long most;
    private final byte[] held = new byte[PIECE];
    private int length;
    private long position;

    /** Follows a file from its start, no further than so many bytes. It need not be there yet. */
    LineTail(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /**
     * Gives the new whole lines. Lines over 64 KiB come in pieces.
     *
     * @param alive whether the program may still change the file. Then it is opened for writing, too, though nothing is
     *              written: if it had just been replaced by a pipe, opening it only to read would wait for ever
     */
    void poll(boolean alive, Consumer<String> lines) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<OpenOption> options = alive
                ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)
                : Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
            long end = Math.min(most, channel.size());
            if (position < end) {
                channel.position(position);
            }
            while (position < end) {
                int room = (int) Math.min(PIECE - length, end - position);
                int read = channel.read(ByteBuffer.wrap(held, length, room));
                if (read <= 0) {
                    return;
                }
                position += read;
                length += read;
                deliver(lines);
            }
        }
    }

    /** Gives what follows the last line feed, once nothing more will come. */
    void rest(Consumer<String> lines) {
        if (length > 0) {
            lines.accept(new String(held, 0, length, StandardCharsets.UTF_8));
            length = 0;
        }
    }

    private void deliver(Consumer<String> lines) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (held[i] == '\n') {
                lines.accept(new String(held, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        System.arraycopy(held, from, held, 0, length - from);
        length -= from;
        if (length == PIECE) {
            rest(lines);
        }
    }
}
