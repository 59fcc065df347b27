package org.autoreproduce.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.Printed;
import org.autoreproduce.verdict.SeedValue;
import org.autoreproduce.verdict.ValueClaim;
import org.autoreproduce.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a line of numbers: the band within the tolerance, the paper's number, our seeds, our mean and its interval.
 * Of an ordering, the difference and 0. One inline SVG without ids, scripts or colours of its own.
 */
final class ClaimPlot {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 34;
    private static final double MIDDLE = 13;
    private static final double SEEDS = 25;

    private final ClaimEntry entry;
    private final List<BigDecimal> points = new ArrayList<>();

    ClaimPlot(ClaimEntry entry) {
        this.entry = entry;
    }

    /** The picture; empty where nothing was measured. */
    String svg() {
        Verdict verdict = entry.verdict();
        BigDecimal mean = verdict.mean();
        if (mean == null) {
            return "";
        }
        BigDecimal h = Objects.requireNonNullElse(verdict.halfWidth(), BigDecimal.ZERO);
        add(mean.subtract(h), mean.add(h));
        seeds().forEach(this::add);
        Band band = switch (entry.claim()) {
            case ValueClaim claim -> Band.of(claim.printed(), Objects.requireNonNull(verdict.tolerance()));
            case OrderingClaim claim -> new Band(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);
        };
        add(band.from, band.to, band.low, band.high);
        Scale scale = Scale.of(points);

        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg class=\"plot\" viewBox=\"0 0 %.0f %.0f\" role=\"img\"><title>%s</title>", WIDTH, HEIGHT,
                Html.escape(title(mean))));
        svg.append(line("axis", 0, MIDDLE, WIDTH, MIDDLE));
        rectangle(svg, "tolerance", scale.x(band.from, 0), scale.x(band.to, WIDTH), 5, HEIGHT - 10);
        paper(svg, scale, band);
        if (h.signum() > 0) {
            double a = scale.x(mean.subtract(h), 0);
            double b = scale.x(mean.add(h), WIDTH);
            svg.append(line("interval", a, MIDDLE, b, MIDDLE)).append(line("interval", a, MIDDLE - 5, a, MIDDLE + 5))
                    .append(line("interval", b, MIDDLE - 5, b, MIDDLE + 5));
        }
        for (BigDecimal seed : seeds()) {
            svg.append(circle("seed", scale.x(seed, 0), SEEDS, 2.2));
        }
        return svg.append(circle("mean", scale.x(mean, 0), MIDDLE, 4.4)).append("</svg>").toString();
    }

    private void paper(StringBuilder svg, Scale scale, Band band) {
        if (band.low != null && band.high != null && band.low.compareTo(band.high) < 0) {
            rectangle(svg, "paper-range", scale.x(band.low, 0), scale.x(band.high, WIDTH), 2, HEIGHT - 4);
        } else {
            double x = scale.x(band.low != null ? band.low : band.high, 0);
            svg.append(line("paper", x, 2, x, HEIGHT - 2));
        }
    }

    private String title(BigDecimal mean) {
        BigDecimal digit = Shown.lastDigit(entry.claim());
        return entry.claim() instanceof OrderingClaim
                ? Html.words("report.plot.ordering", Shown.measured(mean, digit),
                        Shown.measured(entry.verdict().halfWidth(), digit))
                : Html.words("report.plot.value", Shown.printed(entry.claim()),
                        Shown.plain(entry.verdict().tolerance()),
                        Shown.measured(mean, digit), Shown.measured(entry.verdict().halfWidth(), digit));
    }

    private List<BigDecimal> seeds() {
        return entry.verdict().seeds().stream().map(SeedValue::value).filter(Objects::nonNull).toList();
    }

    private void add(@Nullable BigDecimal... numbers) {
        for (BigDecimal number : numbers) {
            if (number != null) {
                points.add(number);
            }
        }
    }

    private static void rectangle(StringBuilder svg, String style, double from, double to, double y, double height) {
        if (to > from) {
            svg.append(String.format(Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"/>", style, from,
                    y,
                    to - from, height));
        }
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return String.format(Locale.ROOT, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style,
                x1, y1, x2, y2);
    }

    private static String circle(String style, double x, double y, double radius) {
        return String.format(Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", style, x, y,
                radius);
    }

    /** What the paper prints, and how far the tolerance goes; null for an open end. */
    private record Band(@Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        static Band of(Printed printed, BigDecimal t) {
            BigDecimal low = printed.value();
            BigDecimal high = printed.upper() == null ? low : printed.upper();
            return switch (printed.bound()) {
                case ABOVE -> new Band(low.subtract(t), null, low, null);
                case BELOW -> new Band(null, high.add(t), null, high);
                case null -> new Band(low.subtract(t), high.add(t), low, high);
            };
        }
    }

    /** From numbers to points of the picture, with some air at both ends. */
    private record Scale(double from, double width) {
        static Scale of(List<BigDecimal> points) {
            double low = points.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
            double high = points.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
            double air = Math.max((high - low) * .06, Math.max(Math.abs(high), 1e-300) * 1e-6);
            return new Scale(low - air, high - low + 2 * air);
        }

        double x(@Nullable BigDecimal number, double open) {
            return number == null ? open : (number.doubleValue() - from) / width * WIDTH;
        }
    }
}
