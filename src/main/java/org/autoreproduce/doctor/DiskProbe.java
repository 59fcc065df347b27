package org.autoreproduce.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Room for the environments and the projects.
 *
 * @param place a folder that will be written to; it need not exist yet
 */
public record DiskProbe(Path place) implements Probe {
    private static final long GIGABYTE = 1_000_000_000L;
    /** An environment with PyTorch takes more than five. */
    private static final long ENOUGH = 10;

    @Override
    public Finding look(Cancellation stop) {
        Path there = existing(place.toAbsolutePath());
        try {
            long free = Files.getFileStore(there).getUsableSpace() / GIGABYTE;
            Sentence found = Sentence.of("doctor.disk.free", free, place);
            if (!Files.isWritable(there)) {
                return Finding.missing("doctor.disk", Sentence.of("doctor.disk.readOnly", place),
                        Sentence.of("doctor.disk.writable"));
            }
            return free >= ENOUGH
                    ? Finding.ok("doctor.disk", found)
                    : Finding.warn("doctor.disk", found, Sentence.of("doctor.disk.get", ENOUGH));
        } catch (IOException e) {
            return Finding.warn("doctor.disk", Sentence.of("doctor.disk.unknown", place, e.toString()),
                    Sentence.of("doctor.disk.writable"));
        }
    }

    private static Path existing(Path folder) {
        Path there = folder;
        for (@Nullable
        Path up = folder; up != null; up = up.getParent()) {
            there = up;
            if (Files.isDirectory(up)) {
                break;
            }
        }
        return there;
    }
}
