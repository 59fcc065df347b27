package org.autoreproduce.paper.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.autoreproduce.process.Cancellation;

/** A stream of unpacked bytes that stops where there are too many, or where nobody waits for them any more. */
final class Counted extends FilterInputStream {
    private final Bounds bounds;
    private final Cancellation stop;

    Counted(InputStream in, Bounds bounds, Cancellation stop) {
        super(in);
        this.bounds = bounds;
        this.stop = stop;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            bounds.unpacked(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        stop.check();
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bounds.unpacked(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        byte[] buffer = new byte[8192];
        while (left > 0) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }
}
