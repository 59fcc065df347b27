package org.autoreproduce.pipeline.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Dossier;
import org.autoreproduce.pipeline.ProbeFile;
import org.autoreproduce.run.RunResult;
import org.jspecify.annotations.Nullable;

/** What a probe run described of the data, kept for the stages that build on it. */
final class Probe {
    /** What the part is told that comes before the probe, also when it is built again. */
    static final String NOT_RUN = "(not run yet)";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FACTS = 60;

    private final Json json = new Json();

    /** The facts that a probe run wrote; lines that are none are left out. */
    List<ProbeFile.Fact> facts(RunResult result) {
        try {
            List<ProbeFile.Fact> facts = new ArrayList<>();
            for (String line : result.out().text("facts.jsonl", MOST_BYTES).orElse("").split("\n")) {
                try {
                    if (!line.isBlank() && facts.size() < MOST_FACTS) {
                        facts.add(json.read(line, ProbeFile.Fact.class));
                    }
                } catch (JsonProcessingException | NullPointerException e) {
                    // the program may write what it likes; only what reads as a fact is one
                    continue;
                }
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts for a prompt: shapes as they are, measured numbers marked as such. */
    static String words(Dossier dossier, Briefing briefing) {
        List<ProbeFile.Fact> facts = dossier.find(Artefact.PROBE, ProbeFile.class).map(ProbeFile::facts)
                .orElse(List.of());
        return facts.isEmpty()
                ? NOT_RUN
                : facts.stream().map(f -> "%s: %s%s%s, %s to %s, %s NaN".formatted(briefing.text(f.name()), f.type(),
                        f.shape().isEmpty() ? "" : " " + f.shape(), f.dtype() == null ? "" : " " + f.dtype(),
                        number(f.min()), number(f.max()), f.nan() == null ? "?" : f.nan()))
                        .collect(Collectors.joining("\n"));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "?" : Measured.mark(number.toPlainString());
    }
}
