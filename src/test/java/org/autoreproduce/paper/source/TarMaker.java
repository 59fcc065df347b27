package org.autoreproduce.paper.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Makes small tar archives, also such as a tar program would not. */
public final class TarMaker {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A file; a name that is too long comes as GNU's tar writes it. */
    public TarMaker file(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (name.length() > 100) {
            byte[] whole = (name + "\0").getBytes(StandardCharsets.UTF_8);
            head("././@LongLink", whole.length, 'L', "");
            padded(whole);
        }
        head(name.substring(0, Math.min(100, name.length())), bytes.length, '0', "");
        padded(bytes);
        return this;
    }

    /** A symbolic link. */
    public TarMaker link(String name, String to) {
        head(name, 0, '2', to);
        return this;
    }

    /** The archive. */
    public byte[] end() {
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    /** Packed, as archives and single files come. */
    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private void padded(byte[] content) {
        out.writeBytes(content);
        out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    }

    private void head(String name, int size, char type, String link) {
        byte[] head = new byte[512];
        put(head, 0, name);
        put(head, 100, "0000644");
        put(head, 124, String.format(Locale.ROOT, "%011o", size));
        head[156] = (byte) type;
        put(head, 157, link);
        put(head, 257, "ustar");
        put(head, 263, "00");
        put(head, 148, "        ");
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xff;
        }
        put(head, 148, String.format(Locale.ROOT, "%06o", sum));
        head[154] = 0;
        out.writeBytes(head);
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}
