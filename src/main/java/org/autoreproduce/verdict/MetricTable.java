package org.autoreproduce.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.autoreproduce.json.Json;
import org.jspecify.annotations.Nullable;

/** Our table of metrics: for each its range from no skill to best, and which side is better. Immutable. */
public final class MetricTable {
    private static final String RESOURCE = "metrics.json";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Words that say how a metric was averaged or where, not which one it is. */
    private static final Pattern BESIDE = Pattern
            .compile("\\b(test|final|mean|average|averaged|avg|macro|micro|weighted|overall|score|standard)\\b");

    private final Map<String, Metric> byName = new HashMap<>();

    /**
     * A metric as the table knows it.
     *
     * @param fraction counted from 0 to 1, and by many papers in per cent
     */
    public record Metric(String name, List<String> aliases, @Nullable BigDecimal low, @Nullable BigDecimal high,
            @JsonProperty("better") @Nullable Direction direction, boolean fraction) {
        /** Copies the list. */
        public Metric {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }
    }

    /** The table that comes with the program. */
    public static MetricTable standard() {
        try (InputStream in = Objects.requireNonNull(MetricTable.class.getResourceAsStream(RESOURCE))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new MetricTable(new Json().read(text, File.class).metrics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record File(int schema, List<Metric> metrics) {}

    /** A table of these; a name that stands for two of them is an IllegalArgumentException. */
    public MetricTable(List<Metric> metrics) {
        for (Metric metric : metrics) {
            add(metric.name(), metric);
            metric.aliases().forEach(alias -> add(alias, metric));
        }
    }

    private void add(String name, Metric metric) {
        Metric other = byName.putIfAbsent(letters(name), metric);
        if (other != null && other != metric) {
            throw new IllegalArgumentException("two metrics are called " + name);
        }
    }

    /** The metric that a paper calls so; empty where the table does not have it. */
    public Optional<Metric> find(String name) {
        String small = name.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", " ");
        Metric exact = byName.get(letters(small));
        return Optional.ofNullable(exact != null ? exact : byName.get(letters(BESIDE.matcher(small).replaceAll(" "))));
    }

    /**
     * The claim with range, direction and unit filled in. What a person gave stays. A fraction that is printed above 1
     * is per cent, and so its unit is. A metric that is not in the table keeps what was given and counts as assumed, and so
     * does one that is printed above its range.
     */
    public ValueClaim complete(ValueClaim claim) {
        Optional<Metric> known = find(claim.metric());
        if (claim.range() != null && claim.direction() != null && !claim.assumedRange()) {
            return claim;
        }
        if (known.isEmpty()) {
            return with(claim, claim.unit(), claim.direction(), claim.range() == null ? Range.UNBOUNDED : claim.range(),
                    true);
        }
        Metric metric = known.get();
        String unit = claim.unit();
        boolean percent = Unit.of(unit).percent();
        if (metric.fraction() && unit == null && metric.high() != null
                && claim.printed().value().compareTo(metric.high()) > 0) {
            unit = "%";
            percent = true;
        }
        BigDecimal factor = metric.fraction() && percent ? HUNDRED : BigDecimal.ONE;
        Range range = claim.range() != null
                ? claim.range()
                : new Range(times(metric.low(), factor), times(metric.high(), factor));
        Direction direction = claim.direction() != null ? claim.direction() : metric.direction();
        if (claim.range() == null && range.exceededBy(claim.printed().value())) {
            Range hundred = new Range(times(metric.low(), HUNDRED), times(metric.high(), HUNDRED));
            boolean points = metric.fraction() && !hundred.exceededBy(claim.printed().value());
            return with(claim, unit, direction, points ? hundred : Range.UNBOUNDED, true);
        }
        return with(claim, unit, direction, range, false);
    }

    private static ValueClaim with(ValueClaim c, @Nullable String unit, @Nullable Direction direction, Range range,
            boolean assumed) {
        return new ValueClaim(c.id(), c.metric(), c.dataset(), c.row(), c.split(), unit, c.printed(), c.where(),
                direction, range, assumed);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal end, BigDecimal factor) {
        return end == null ? null : Decimals.kept(end.multiply(factor));
    }

    /** Letters and digits alone: "F1-score" and "F1 score" are one name. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replace("²", "2").replaceAll("[^\\p{L}\\d@]", "");
    }
}
