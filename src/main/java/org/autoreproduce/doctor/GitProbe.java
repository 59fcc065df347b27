package org.autoreproduce.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.env.Programs;
import org.autoreproduce.text.Sentence;

/** Git itself: the workbench keeps history without it, but people look at a project's history with it. */
public record GitProbe(Programs programs) implements Probe {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public Finding look(Cancellation stop) {
        try {
            Programs.Output output = programs.run(List.of("git", "--version"), Map.of(), LIMIT, line -> {}, stop);
            if (output.ok()) {
                return Finding.ok("doctor.git", Sentence.of("doctor.git.ok", output.out().strip()));
            }
        } catch (IOException e) {
            // not there
        }
        return Finding.warn("doctor.git", Sentence.of("doctor.git.none"), Sentence.of("doctor.git.get"));
    }
}
