package org.autoreproduce.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.llm.journal.Recording;
import org.autoreproduce.pipeline.assembly.Sample;

/** The sample's recordings. One that is being made is tried as {@code -Dautoreproduce.recording=PROJECT/journal/calls}. */
public final class SampleRecordings {
    private SampleRecordings() {}

    /** The bundled one of that kind; empty while there is none. */
    public static Optional<Recording> find(boolean lineage) {
        String other = System.getProperty("autoreproduce.recording", "");
        if (!other.isEmpty()) {
            return lineage ? Optional.of(Recording.ofFolder(Path.of(other))) : Optional.empty();
        }
        String name = Sample.ROOT + (lineage ? "recording-lineage.jsonl" : "recording-plain.jsonl");
        return Sample.class.getResource(name) == null
                ? Optional.empty()
                : Optional.of(new Sample(Map.of()).recording(lineage));
    }
}
