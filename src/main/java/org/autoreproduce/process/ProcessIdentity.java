package org.autoreproduce.process;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that cannot be taken for another one, also when its number was given again or the machine was restarted.
 *
 * @param host       the machine's name
 * @param bootId     given by the system at each start; empty where it has none
 * @param pid        the number
 * @param startTicks clock ticks from the machine's start to its own; elsewhere than on Linux milliseconds since 1970
 */
public record ProcessIdentity(String host, String bootId, long pid, long startTicks) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** The living process of that number, if there is one. */
    public static Optional<ProcessIdentity> of(long pid) {
        return startTicks(pid).map(ticks -> new ProcessIdentity(thisHost(), thisBoot(), pid, ticks));
    }

    /** Whether this very process lives, on this machine. One that ended but was not yet waited for does not. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    private static Optional<Long> startTicks(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(BOOT_ID)) {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(p -> p.info().startInstant())
                    .map(Instant::toEpochMilli);
        }
        try {
            String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
            // the name, in parentheses, may hold anything: count from its end, where field 3 is the state
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(Long.parseLong(fields[19]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String thisBoot() {
        try {
            return Files.exists(BOOT_ID) ? Files.readString(BOOT_ID).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String thisHost() {
        try {
            Path name = Path.of("/proc/sys/kernel/hostname");
            return Files.exists(name) ? Files.readString(name).strip() : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "";
        }
    }
}
