package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.autoreproduce.json.Json;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.text.ProblemException;

/**
 * What the first pages of the library's PDFs tell, so that a library is read once and not for every project. A file is known by place,
 * size and time of change. A cache: where it cannot be read or kept, the PDFs are read anew.
 */
final class HeadCache {
    private static final int SCHEMA = 2;

    private final Path file;
    private final Json json = new Json();
    private final TreeMap<String, PaperHead> heads = new TreeMap<>();
    private boolean read;
    private boolean changed;

    /** Kept in this file. */
    HeadCache(Path file) {
        this.file = file;
    }

    /** The head of a PDF, from the cache or else from where it is read. */
    synchronized PaperHead head(Path pdf, Supplier<PaperHead> reader) {
        if (!read) {
            heads.putAll(kept());
            read = true;
        }
        String key = key(pdf);
        PaperHead known = heads.get(key);
        if (known != null) {
            return known;
        }
        PaperHead head = reader.get();
        heads.keySet().removeIf(old -> old.startsWith(pdf + "|"));
        heads.put(key, head);
        changed = true;
        return head;
    }

    /** Keeps what came to it. */
    synchronized void save() {
        if (!changed) {
            return;
        }
        try {
            new AtomicFiles().write(file, json.write(new Kept(SCHEMA, heads)).getBytes(StandardCharsets.UTF_8));
            changed = false;
        } catch (ProblemException e) {
            // the next project reads them again
        }
    }

    private static String key(Path pdf) {
        try {
            return pdf + "|" + Files.size(pdf) + "|" + Files.getLastModifiedTime(pdf).toMillis();
        } catch (IOException e) {
            return pdf + "|gone";
        }
    }

    private Map<String, PaperHead> kept() {
        try {
            Kept kept = Files.exists(file) ? json.read(Files.readString(file), Kept.class) : null;
            return kept == null || kept.schema != SCHEMA ? Map.of() : kept.heads;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private record Kept(int schema, TreeMap<String, PaperHead> heads) {}
}
