package org.autoreproduce.run.env;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an installer's lines for the files it begins to fetch. Pip and uv name each large file with its size before the
 * first byte of it comes; there is no way to learn all sizes beforehand that works with every pip and registry.
 */
final class DownloadWatch implements Consumer<String> {
    private static final Pattern STARTED = Pattern
            .compile("\\s*Downloading (\\S+) \\((\\d+(?:\\.\\d+)?)\\s?(bytes|[kKMG]i?B)\\)");

    private record File(String name, long bytes) {}

    private final Consumer<String> line;
    private final Runnable large;
    private final List<File> files = new ArrayList<>();
    private boolean told;

    /**
     * Watches.
     *
     * @param line  gets each line
     * @param large run once, when the files together pass {@link Consent#ASKED_ABOVE}
     */
    DownloadWatch(Consumer<String> line, Runnable large) {
        this.line = line;
        this.large = large;
    }

    @Override
    public void accept(String text) {
        line.accept(text);
        Matcher matcher = STARTED.matcher(text);
        if (matcher.lookingAt() && add(matcher)) {
            large.run();
        }
    }

    /** What was begun so far. */
    synchronized Consent.Download download() {
        return new Consent.Download(files.stream().sorted(Comparator.comparingLong(File::bytes).reversed())
                .map(File::name).toList(), bytes());
    }

    /** The same in whole megabytes. */
    synchronized long megabytes() {
        return bytes() / 1_000_000;
    }

    private synchronized boolean add(Matcher matcher) {
        String name = matcher.group(1);
        files.add(new File(name.substring(name.lastIndexOf('/') + 1), size(matcher.group(2), matcher.group(3))));
        boolean now = !told && bytes() > Consent.ASKED_ABOVE;
        told |= now;
        return now;
    }

    private long bytes() {
        return files.stream().mapToLong(File::bytes).sum();
    }

    private static long size(String number, String unit) {
        double factor = switch (unit.toLowerCase(Locale.ROOT)) {
            case "kb" -> 1e3;
            case "mb" -> 1e6;
            case "gb" -> 1e9;
            case "kib" -> 1 << 10;
            case "mib" -> 1 << 20;
            case "gib" -> 1 << 30;
            default -> 1;
        };
        return Math.round(Double.parseDouble(number) * factor);
    }
}
