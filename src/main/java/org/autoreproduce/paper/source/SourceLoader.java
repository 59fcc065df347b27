package org.autoreproduce.paper.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Takes in the text files of a paper's source: one file, a folder, or an archive as arXiv gives it, told by its content.
 * Nothing is written, links are not followed, and sizes and counts have limits. Stateless.
 */
public final class SourceLoader {
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:tex|ltx|bbl|bib|sty|cls|md|markdown|txt)");
    private static final Pattern OUTSIDE = Pattern
            .compile("(?s)^[/\\\\].*|^\\p{L}:.*|.*\\\\.*|(?:.*/)?\\.\\.(?:/.*)?|.*\\p{Cntrl}.*");
    private static final int HEAD = 512;
    private static final int DEEPEST = 12;

    /**
     * The text files; those in a single folder at the top are named from there.
     *
     * @throws ProblemException where it is missing, damaged, too big or holds no text file
     */
    public SourceFiles load(Path given, Cancellation stop) {
        String name = String.valueOf(given.getFileName());
        if (!Files.exists(given)) {
            throw new ProblemException("paper.missing", given);
        }
        try {
            SortedMap<String, byte[]> files = Files.isDirectory(given) ? folder(given, stop) : file(given, name, stop);
            if (files.isEmpty()) {
                throw new ProblemException("paper.source.none", name);
            }
            return new SourceFiles(fromTop(files));
        } catch (IOException e) {
            throw new ProblemException(e,
                    Sentence.of(Files.isReadable(given) ? "paper.source.broken" : "paper.unreadable", name));
        }
    }

    private static SortedMap<String, byte[]> file(Path given, String name, Cancellation stop) throws IOException {
        Bounds bounds = new Bounds(name, Files.size(given));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(given))) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
                return zip(in, bounds, stop);
            }
            if (head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
                return gzip(in, name, bounds, stop);
            }
            if (head.length == HEAD && TarFiles.looksRight(head)) {
                return tar(new Counted(in, bounds, stop), bounds);
            }
            if (!TEXT.matcher(name).matches()) {
                throw new ProblemException("paper.source.none", name);
            }
            SortedMap<String, byte[]> one = new TreeMap<>();
            one.put(name, whole(in, bounds));
            return one;
        }
    }

    /** A packed tar, or one packed file: arXiv packs a paper of a single file so. */
    private static SortedMap<String, byte[]> gzip(InputStream packed, String name, Bounds bounds, Cancellation stop)
            throws IOException {
        try (InputStream in = new BufferedInputStream(new Counted(new GZIPInputStream(packed), bounds, stop))) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            if (head.length == HEAD && TarFiles.looksRight(head)) {
                return tar(in, bounds);
            }
            SortedMap<String, byte[]> one = new TreeMap<>();
            String own = name.replaceFirst("(?i)\\.gz$", "");
            one.put(TEXT.matcher(own).matches() ? own : own + ".tex", whole(in, bounds));
            return one;
        }
    }

    private static byte[] whole(InputStream in, Bounds bounds) throws IOException {
        byte[] content = in.readNBytes((int) Bounds.FILE + 1);
        bounds.kept(content.length > Bounds.FILE ? Long.MAX_VALUE / 2 : content.length);
        return content;
    }

    private static SortedMap<String, byte[]> tar(InputStream in, Bounds bounds) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        TarFiles tar = new TarFiles(in);
        for (Optional<TarFiles.Entry> entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            bounds.file();
            Optional<String> name = wanted(entry.get().name());
            if (name.isPresent() && entry.get().size() <= Bounds.FILE) {
                keep(files, name.get(), tar.content(Bounds.FILE), bounds);
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> zip(InputStream packed, Bounds bounds, Cancellation stop)
            throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        ZipInputStream zip = new ZipInputStream(packed);
        Counted in = new Counted(zip, bounds, stop);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            bounds.file();
            Optional<String> name = entry.isDirectory() ? Optional.empty() : wanted(entry.getName());
            byte[] content = name.isPresent() ? in.readNBytes((int) Bounds.FILE + 1) : new byte[0];
            in.skip(Long.MAX_VALUE);
            if (name.isPresent() && content.length <= Bounds.FILE) {
                keep(files, name.get(), content, bounds);
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> folder(Path folder, Cancellation stop) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Bounds bounds = new Bounds(String.valueOf(folder.getFileName()), Bounds.PACKED);
        Files.walkFileTree(folder, java.util.Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                stop.check();
                boolean hidden = !directory.equals(folder) && String.valueOf(directory.getFileName()).startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                bounds.file();
                Optional<String> name = wanted(folder.relativize(file).toString().replace('\\', '/'));
                if (attributes.isRegularFile() && attributes.size() <= Bounds.FILE && name.isPresent()) {
                    keep(files, name.get(), Files.readAllBytes(file), bounds);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static void keep(SortedMap<String, byte[]> files, String name, byte[] content, Bounds bounds) {
        bounds.kept(content.length);
        files.put(name, content);
    }

    /** The name under which a file is kept; empty where it is no text, hidden, or leads elsewhere. */
    private static Optional<String> wanted(String name) {
        String plain = name.replaceFirst("^(?:\\./)+", "");
        List<String> parts = Arrays.asList(plain.split("/", -1));
        boolean odd = OUTSIDE.matcher(plain).matches() || plain.contains(":")
                || parts.stream().anyMatch(part -> part.isEmpty() || part.startsWith(".")
                        || part.toUpperCase(Locale.ROOT).equals("__MACOSX"));
        return odd || !TEXT.matcher(plain).matches() ? Optional.empty() : Optional.of(plain);
    }

    private static SortedMap<String, byte[]> fromTop(SortedMap<String, byte[]> files) {
        int slash = files.firstKey().indexOf('/');
        String top = files.firstKey().substring(0, slash + 1);
        if (slash < 0 || !files.keySet().stream().allMatch(name -> name.startsWith(top))) {
            return files;
        }
        SortedMap<String, byte[]> inner = new TreeMap<>();
        files.forEach((name, content) -> inner.put(name.substring(top.length()), content));
        return fromTop(inner);
    }
}
