package org.autoreproduce.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Knows data by its content, wherever it lies: a file by its SHA-256; a folder by the SHA-256 of lines as sha256sum
 * prints them, one for each file in the order of their relative paths, where a link counts as what it says. Stateless.
 */
public final class DataHash {

    /**
     * What was found.
     *
     * @param sha256 64 small hexadecimal digits
     * @param files  how many, 1 for a file
     * @param bytes  of all files together
     */
    public record Content(String sha256, long files, long bytes) {}

    /**
     * Reads it all.
     *
     * @return CancellationException where the stop is asked for, ProblemException where something is missing, empty,
     *         unreadable, no file, or where the folder holds a project, whose files change all the time
     */
    public Content of(Path data, Cancellation cancellation) {
        if (!Files.exists(data)) {
            throw new ProblemException("project.data-missing", data);
        }
        return Files.isDirectory(data) ? folder(data, cancellation) : file(data, cancellation);
    }

    private Content folder(Path folder, Cancellation cancellation) {
        MessageDigest digest = digest();
        long bytes = 0;
        List<Path> files = files(folder);
        for (Path file : files) {
            Content content = Files.isSymbolicLink(file) ? link(file) : file(file, cancellation);
            String name = folder.relativize(file).toString().replace('\\', '/');
            digest.update((content.sha256() + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
            bytes += content.bytes();
        }
        return new Content(HexFormat.of().formatHex(digest.digest()), files.size(), bytes);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.toList();
            paths.stream().filter(path -> path.endsWith(ProjectFolder.PRIVATE)).findFirst().ifPresent(found -> {
                throw new ProblemException("project.data-holds-project", folder, found.resolveSibling(""));
            });
            List<Path> files = paths.stream().filter(path -> Files.isSymbolicLink(path) || !Files.isDirectory(path))
                    .sorted((a, b) -> folder.relativize(a).toString().compareTo(folder.relativize(b).toString()))
                    .toList();
            if (files.isEmpty()) {
                throw new ProblemException("project.data-empty", folder);
            }
            return files;
        } catch (UncheckedIOException e) {
            throw unreadable(folder, e);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static Content link(Path link) {
        try {
            byte[] target = Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8);
            return new Content(HexFormat.of().formatHex(digest().digest(target)), 1, 0);
        } catch (IOException e) {
            throw unreadable(link, e);
        }
    }

    private static Content file(Path file, Cancellation cancellation) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException("project.data-no-file", file);
        }
        MessageDigest digest = digest();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                cancellation.check();
                digest.update(buffer, 0, n);
                bytes += n;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return new Content(HexFormat.of().formatHex(digest.digest()), 1, bytes);
    }

    private static ProblemException unreadable(Path place, Exception e) {
        return new ProblemException(e,
                Sentence.of("project.data-unreadable", place, String.valueOf(e.getMessage())));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
