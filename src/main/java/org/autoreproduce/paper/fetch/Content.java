package org.autoreproduce.paper.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What a fetched file is, told by how it begins. */
enum Content {
    PDF(".pdf"), ARCHIVE(".tar.gz"), PACKED(".gz"), WITHDRAWN(""), PAGE(""), OTHER("");

    private static final int HEAD = 1024;

    /** What its file's name ends with. */
    final String ending;

    Content(String ending) {
        this.ending = ending;
    }

    static Content of(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("\u001f\u008b")) {
            return packed(file);
        }
        String small = head.toLowerCase(Locale.ROOT);
        return small.contains("<html") || small.contains("<!doctype") ? PAGE : OTHER;
    }

    private static Content packed(Path file) {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (head.startsWith("%auto-ignore")) {
                return WITHDRAWN;
            }
            boolean tar = head.length() > 262 && head.startsWith("ustar", 257);
            return tar ? ARCHIVE : head.startsWith("%PDF-") ? OTHER : PACKED;
        } catch (IOException e) {
            return OTHER;
        }
    }
}
