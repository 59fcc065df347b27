package org.autoreproduce.paper.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text files of a paper's source.
 *
 * @param files by relative path with forward slashes, sorted
 */
public record SourceFiles(SortedMap<String, byte[]> files) {
    /** Copies the map, not the contents. */
    public SourceFiles {
        files = new TreeMap<>(files);
    }

    /** One file. */
    public static SourceFiles of(String name, byte[] content) {
        return new SourceFiles(new TreeMap<>(Map.of(name, content)));
    }

    /** A file's text, in UTF-8 or else in Latin 1, as old papers are; empty where there is none of that path. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(SourceFiles::decoded);
    }

    private static String decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
