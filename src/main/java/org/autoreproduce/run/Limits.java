package org.autoreproduce.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * What a run may use. 0 (or Duration.ZERO) stands for no limit.
 *
 * @param wall         time from start to end
 * @param cpu          processor time of each process
 * @param memory       resident bytes of all processes together
 * @param addressSpace bytes of each process; must be 0 for CUDA, which reserves far more than it uses
 * @param file         bytes of each written file
 * @param out          bytes in the out folder; also the most that /tmp and the home folder hold
 * @param processes    processes and threads at a time
 * @param log          bytes kept of stdout, and as many of stderr
 * @param stalled      time in which a run has printed nothing and computed next to nothing
 * @param nan          so many losses in a row that are no finite number
 */
public record Limits(Duration wall, Duration cpu, long memory, long addressSpace, long file, long out, int processes,
        long log, Duration stalled, int nan) {
    private static final long GIB = 1L << 30;

    /** Refuses negative limits. */
    public Limits {
        if (wall.isNegative() || cpu.isNegative() || memory < 0 || addressSpace < 0 || file < 0 || out < 0
                || processes < 0 || log < 0 || stalled.isNegative() || nan < 0) {
            throw new IllegalArgumentException("a limit is never negative");
        }
    }

    /**
     * Usual limits: the given time and memory, 1 GiB of output, 512 processes and threads, 8 MiB of each log; ended early
     * where it stands still for 10 minutes or its loss has been no number 3 times in a row.
     */
    public static Limits of(Duration wall, long memory) {
        return new Limits(wall, Duration.ZERO, memory, 2 * memory + 2 * GIB, GIB, GIB, 512, 8 << 20,
                Duration.ofMinutes(10), 3);
    }

    /** The same without a limit on address space, as CUDA needs it. */
    public Limits withoutAddressSpace() {
        return new Limits(wall, cpu, memory, 0, file, out, processes, log, stalled, nan);
    }

    /** By name, in seconds, bytes or as a count: how files hold them. */
    Map<String, BigDecimal> figures() {
        return Map.of("wall", seconds(wall), "cpu", seconds(cpu), "memory", BigDecimal.valueOf(memory),
                "addressSpace", BigDecimal.valueOf(addressSpace), "file", BigDecimal.valueOf(file), "out",
                BigDecimal.valueOf(out), "processes", BigDecimal.valueOf(processes), "log", BigDecimal.valueOf(log),
                "stalled", seconds(stalled), "nan", BigDecimal.valueOf(nan));
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3);
    }
}
