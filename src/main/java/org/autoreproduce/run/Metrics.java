package org.autoreproduce.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.autoreproduce.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads the metrics file that a run wrote, one JSON object a line. The program is not trusted to write it well. */
public final class Metrics {
    private static final Pattern NO_NUMBER = Pattern.compile("(\"value\"\\s*:\\s*)-?(?:NaN|Infinity)\\b");
    private static final int DIGITS = 400;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_BAD = 1000;

    private final Json json = new Json();

    /**
     * Reads at most so many bytes. No file, or something that is none (a link, a folder, a pipe), gives no lines.
     *
     * @param wanted which good lines are kept: a program may write millions for its curves
     */
    public MetricsReading read(Path file, int most, Predicate<MetricLine> wanted) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new MetricsReading(List.of(), List.of(), true);
        }
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            boolean whole = channel.size() <= most;
            return parse(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16), most, whole, wanted);
        }
    }

    private MetricsReading parse(InputStream in, int most, boolean whole, Predicate<MetricLine> wanted)
            throws IOException {
        List<MetricLine> lines = new ArrayList<>();
        List<MetricsReading.Bad> bad = new ArrayList<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int number = 0;
        int left = most;
        // what follows the last line feed is torn
        for (int next = in.read(); next >= 0 && left > 0; next = in.read(), left--) {
            if (next != '\n') {
                if (text.size() <= LONGEST_LINE) {
                    text.write(next);
                }
                continue;
            }
            number++;
            try {
                MetricLine line = line(number, text);
                if (wanted.test(line)) {
                    lines.add(line);
                }
            } catch (IllegalArgumentException e) {
                if (bad.size() < MOST_BAD) {
                    bad.add(new MetricsReading.Bad(number, String.valueOf(e.getMessage())));
                }
            }
            text.reset();
        }
        return new MetricsReading(lines, bad, whole);
    }

    private MetricLine line(int number, ByteArrayOutputStream text) {
        if (text.size() > LONGEST_LINE) {
            throw new IllegalArgumentException("longer than a line may be");
        }
        return line(number, text.toString(StandardCharsets.UTF_8));
    }

    /** Reads one line; an IllegalArgumentException says in a few words what is wrong with it. */
    MetricLine line(int number, String text) {
        JsonNode tree;
        try {
            // Python writes NaN and Infinity where JSON has no word
            tree = json.tree(NO_NUMBER.matcher(text).replaceFirst("$1null"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        if (!tree.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        String name = text(tree, "name");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        return new MetricLine(number, text(tree, "claim"), name, value(tree), text(tree, "unit"),
                text(tree, "dataset"), text(tree, "split"), integer(tree, "seed"), whole(tree, "step"),
                text(tree, "file"), integer(tree, "line"));
    }

    private static @Nullable BigDecimal value(JsonNode tree) {
        JsonNode value = tree.path("value");
        if (value.isNumber()) {
            BigDecimal decimal = value.decimalValue();
            if (Math.abs((long) decimal.scale()) > DIGITS || decimal.precision() > DIGITS) {
                throw new IllegalArgumentException("value has too many digits");
            }
            return decimal;
        }
        // JSON has no NaN: the helper module writes null, others may write it as a string
        if (value.isNull() || value.isTextual() && value.textValue().matches("(?i)[+-]?(nan|inf|infinity)")) {
            return null;
        }
        throw new IllegalArgumentException(value.isMissingNode() ? "no value" : "value is not a number");
    }

    private static @Nullable String text(JsonNode tree, String field) {
        JsonNode node = tree.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new IllegalArgumentException(field + " is not text");
        }
        return node.textValue();
    }

    private static @Nullable Long whole(JsonNode tree, String field) {
        JsonNode node = tree.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new IllegalArgumentException(field + " is not a whole number");
        }
        return node.longValue();
    }

    private static @Nullable Integer integer(JsonNode tree, String field) {
        Long value = whole(tree, field);
        if (value != null && value != value.intValue()) {
            throw new IllegalArgumentException(field + " is too big");
        }
        return value == null ? null : value.intValue();
    }
}
