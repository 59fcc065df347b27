package org.autoreproduce.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a run wrote. The program may have put anything there, so links are not followed and sizes are bounded.
 *
 * @param path the folder
 */
public record OutFolder(Path path) {
    /** The most that is read of a metrics file, in bytes. */
    public static final int METRICS_LIMIT = 64 << 20;

    private static final int LONGEST = 64 << 10;

    /**
     * The text of a file, at most so many bytes of it.
     *
     * @param name of a file directly in the folder
     * @return absent where there is none, or it is a link, a folder or a pipe
     */
    public Optional<String> text(String name, int most) throws IOException {
        Path file = path.resolve(name);
        if (!path.equals(file.getParent()) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Channels.newInputStream(
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
            return Optional.of(new String(in.readNBytes(most), StandardCharsets.UTF_8));
        }
    }

    /**
     * A line of the metrics file as it stands there, at most 64 KiB of it.
     *
     * @param number from 1
     * @return absent where there is no such line
     */
    public Optional<String> metricsLine(int number) throws IOException {
        Path file = path.resolve("metrics.jsonl");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = new BufferedInputStream(Channels.newInputStream(
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))))) {
            int line = 1;
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && line <= number; next = in.read()) {
                if (next == '\n') {
                    line++;
                } else if (line == number && text.size() < LONGEST) {
                    text.write(next);
                }
            }
            return text.size() == 0 ? Optional.empty() : Optional.of(text.toString(StandardCharsets.UTF_8));
        }
    }

    /** Everything measured. Only for a run that has ended. */
    public MetricsReading metrics() throws IOException {
        return metrics(_ -> true);
    }

    /** The measured lines that are wanted; the others are read over. Only for a run that has ended. */
    public MetricsReading metrics(Predicate<MetricLine> wanted) throws IOException {
        return new Metrics().read(path.resolve("metrics.jsonl"), METRICS_LIMIT, wanted);
    }
}
