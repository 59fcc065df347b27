package org.autoreproduce.run;

import java.util.List;

/**
 * A metrics file as read.
 *
 * @param lines the good ones, in order
 * @param bad   the others; a torn last line is neither
 * @param whole false where the file is bigger than what is read
 */
public record MetricsReading(List<MetricLine> lines, List<Bad> bad, boolean whole) {
    /** Copies the lists. */
    public MetricsReading {
        lines = List.copyOf(lines);
        bad = List.copyOf(bad);
    }

    /**
     * A line that is no metric.
     *
     * @param number from 1
     * @param reason a few words for log and model
     */
    public record Bad(int number, String reason) {}
}
