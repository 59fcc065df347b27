package org.autoreproduce.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.evidence.Hashes;

/**
 * All files of the program at one moment; never changes. Texts are kept in one form, so that equal programs are equal
 * trees: lines end with a line feed, the last one too.
 *
 * @param files texts by relative path with forward slashes, sorted
 */
public record SourceTree(SortedMap<String, String> files) {
    /** No files. */
    public static final SourceTree EMPTY = new SourceTree(new TreeMap<>());

    private static final int MOST_FILES = 200;
    private static final int MOST_LINES = 9_999;
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_CHARACTERS_IN_ALL = 4_000_000;

    /** Brings the texts into form; IllegalArgumentException with the sentences of {@link #faults} where there are any. */
    public SourceTree {
        List<String> faults = faults(files);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
        TreeMap<String, String> formed = new TreeMap<>();
        files.forEach((path, text) -> formed.put(path, formed(text)));
        files = Collections.unmodifiableSortedMap(formed);
    }

    /** A tree of these files. */
    public static SourceTree of(Map<String, String> files) {
        return new SourceTree(new TreeMap<>(files));
    }

    /** What keeps these files from being a tree, in sentences for whoever wrote them; empty where nothing does. */
    public static List<String> faults(Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        if (files.size() > MOST_FILES) {
            faults.add("There are more than " + MOST_FILES + " files.");
        }
        if (files.values().stream().mapToLong(String::length).sum() > MOST_CHARACTERS_IN_ALL) {
            faults.add("The files together have more than " + MOST_CHARACTERS_IN_ALL + " characters.");
        }
        Map<String, String> seen = new HashMap<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            SourcePath.fault(file.getKey()).ifPresent(faults::add);
            contentFault(file.getKey(), file.getValue()).ifPresent(faults::add);
            String folded = file.getKey().toLowerCase(Locale.ROOT);
            if (seen.put(folded, file.getKey()) != null) {
                faults.add("The path " + file.getKey() + " differs from another one only in capitals.");
            }
        }
        for (Map.Entry<String, String> file : new TreeMap<>(seen).entrySet()) {
            for (int slash = file.getKey().indexOf('/'); slash >= 0; slash = file.getKey().indexOf('/', slash + 1)) {
                if (seen.containsKey(file.getKey().substring(0, slash))) {
                    faults.add("The path " + file.getValue() + " lies in a folder that has the name of a file.");
                }
            }
        }
        return faults;
    }

    private static Optional<String> contentFault(String path, String text) {
        if (text.length() > MOST_CHARACTERS || text.lines().count() > MOST_LINES) {
            return Optional.of("The file " + path + " is too long: at most " + MOST_LINES + " lines and "
                    + MOST_CHARACTERS + " characters.");
        }
        boolean text8 = text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        return text8 ? Optional.empty() : Optional.of("The file " + path + " holds characters that are no text.");
    }

    private static String formed(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
    }

    /** The text of a file, if there is one of that path. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The lines of a file without their ends; IllegalArgumentException where there is no such file. */
    public List<String> lines(String path) {
        String text = text(path).orElseThrow(() -> new IllegalArgumentException("no such file: " + path));
        return text.isEmpty() ? List.of() : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** This tree with a file put in or replaced. */
    public SourceTree with(String path, String text) {
        TreeMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new SourceTree(changed);
    }

    /** This tree without a file; the same where it has none of that path. */
    public SourceTree without(String path) {
        TreeMap<String, String> changed = new TreeMap<>(files);
        changed.remove(path);
        return new SourceTree(changed);
    }

    /**
     * A file as a model is shown it: every line with its number from 1, as {@code "  12|code"}. The numbers have a fixed
     * width, so a line that did not change looks the same however long the file has become.
     */
    public String numbered(String path) {
        List<String> lines = lines(path);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String number = Integer.toString(i + 1);
            out.repeat(' ', 4 - number.length()).append(number).append('|').append(lines.get(i)).append('\n');
        }
        return out.toString();
    }

    /** All files numbered, each under a line with its path and its number of lines. */
    public String numbered() {
        StringBuilder out = new StringBuilder();
        for (String path : files.keySet()) {
            out.append("=== ").append(path).append(" (").append(lines(path).size()).append(" lines)\n");
            out.append(numbered(path)).append('\n');
        }
        return out.toString();
    }

    /** A hash of all paths and texts: equal for equal trees, also on another machine. */
    public String hash() {
        Hashes hashes = new Hashes();
        StringBuilder all = new StringBuilder();
        files.forEach((path, text) -> all.append(hashes.of(text)).append("  ").append(path).append('\n'));
        return hashes.of(all.toString());
    }

    /** The paths alone: a whole program is no use in a log. */
    @Override
    public String toString() {
        return "SourceTree" + files.keySet();
    }
}
