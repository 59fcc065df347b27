package org.autoreproduce.paper.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of a tar stream one after the other, with the long names of POSIX and GNU; links are passed over. */
final class TarFiles {
    private static final int BLOCK = 512;
    private static final int LONG_NAME = 64 << 10;
    private static final Pattern PAX_PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");

    private final InputStream in;
    private long left;
    private long padding;

    TarFiles(InputStream in) {
        this.in = in;
    }

    /** A file's name and size. */
    record Entry(String name, long size) {}

    /** Goes to the next file; empty at the end. */
    Optional<Entry> next() throws IOException {
        String longName = "";
        while (true) {
            skip(left + padding);
            left = 0;
            padding = 0;
            byte[] head = in.readNBytes(BLOCK);
            if (head.length == 0 || head[0] == 0) {
                return Optional.empty();
            }
            if (head.length < BLOCK || !looksRight(head)) {
                throw new EOFException("tar header");
            }
            left = octal(head, 124, 12);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            char type = (char) head[156];
            if (type == 'L' || type == 'x') {
                String text = new String(content(LONG_NAME), StandardCharsets.UTF_8);
                Matcher path = PAX_PATH.matcher(text);
                longName = type == 'L' ? text.replace("\0", "") : path.find() ? path.group(1) : longName;
            } else if (type == '0' || type == 0) {
                return Optional.of(new Entry(longName.isEmpty() ? name(head) : longName, left));
            } else {
                longName = "";
            }
        }
    }

    /** The content of the file that it stands at; shorter where it is longer than that. */
    byte[] content(long most) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(left, most));
        if (content.length < Math.min(left, most)) {
            throw new EOFException("tar content");
        }
        left -= content.length;
        return content;
    }

    private void skip(long count) throws IOException {
        in.skipNBytes(count);
    }

    /** Whether the header's check sum is right. */
    static boolean looksRight(byte[] head) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : head[i] & 0xff;
        }
        try {
            return octal(head, 148, 8) == sum;
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(byte[] head) {
        String prefix = head[257] == 'u' && head[262] == 0 ? text(head, 345, 155) : "";
        return prefix.isEmpty() ? text(head, 0, 100) : prefix + "/" + text(head, 0, 100);
    }

    private static String text(byte[] head, int from, int length) {
        int end = from;
        while (end < from + length && head[end] != 0) {
            end++;
        }
        return new String(head, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] head, int from, int length) throws IOException {
        String digits = text(head, from, length).strip();
        try {
            long value = digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IOException("tar number", e);
        }
        throw new IOException("tar number");
    }
}
