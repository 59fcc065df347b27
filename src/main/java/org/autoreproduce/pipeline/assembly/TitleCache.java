package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.autoreproduce.json.Json;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.text.ProblemException;

/**
 * The titles of the library's PDFs, so that a library is read once and not for every project. A file is known by place,
 * size and time of change. A cache: where it cannot be read or kept, the titles are read anew.
 */
final class TitleCache {
    private static final int SCHEMA = 1;

    private final Path file;
    private final Json json = new Json();
    private final TreeMap<String, String> titles = new TreeMap<>();
    private boolean read;
    private boolean changed;

    /** Kept in this file. */
    TitleCache(Path file) {
        this.file = file;
    }

    /** The title of a PDF, from the cache or else from where it is read. */
    synchronized String title(Path pdf, Supplier<String> reader) {
        if (!read) {
            titles.putAll(kept());
            read = true;
        }
        String key = key(pdf);
        String known = titles.get(key);
        if (known != null) {
            return known;
        }
        String title = reader.get();
        titles.keySet().removeIf(old -> old.startsWith(pdf + "|"));
        titles.put(key, title);
        changed = true;
        return title;
    }

    /** Keeps what came to it. */
    synchronized void save() {
        if (!changed) {
            return;
        }
        try {
            new AtomicFiles().write(file, json.write(new Kept(SCHEMA, titles)).getBytes(StandardCharsets.UTF_8));
            changed = false;
        } catch (ProblemException e) {
            // the next project reads the titles again
        }
    }

    private static String key(Path pdf) {
        try {
            return pdf + "|" + Files.size(pdf) + "|" + Files.getLastModifiedTime(pdf).toMillis();
        } catch (IOException e) {
            return pdf + "|gone";
        }
    }

    private Map<String, String> kept() {
        try {
            Kept kept = Files.exists(file) ? json.read(Files.readString(file), Kept.class) : null;
            return kept == null || kept.schema != SCHEMA ? Map.of() : kept.titles;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private record Kept(int schema, TreeMap<String, String> titles) {}
}
