package org.autoreproduce.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.env.Programs;
import org.autoreproduce.text.Sentence;

/** NVIDIA's accelerators, as their own driver lists them. */
public record GpuProbe(Programs programs) implements Probe {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final List<String> QUESTION = List.of("nvidia-smi", "--query-gpu=name,memory.total",
            "--format=csv,noheader");

    @Override
    public Finding look(Cancellation stop) {
        try {
            Programs.Output output = programs.run(QUESTION, Map.of(), LIMIT, line -> {}, stop);
            if (output.ok() && !output.out().isBlank()) {
                return Finding.ok("doctor.gpu", Sentence.of("doctor.gpu.ok",
                        output.out().lines().map(String::strip).collect(Collectors.joining("; "))));
            }
        } catch (IOException e) {
            // no driver
        }
        return Finding.warn("doctor.gpu", Sentence.of("doctor.gpu.none"), Sentence.of("doctor.gpu.get"));
    }
}
