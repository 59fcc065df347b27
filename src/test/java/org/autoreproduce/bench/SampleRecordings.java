package org.autoreproduce.bench;

import java.nio.file.Path;
import java.util.Map;
import org.autoreproduce.llm.journal.Recording;
import org.autoreproduce.pipeline.assembly.Sample;

/** The sample's recording. One that is being made is tried as {@code -Dautoreproduce.recording=PROJECT/journal/calls}. */
public final class SampleRecordings {
    private SampleRecordings() {}

    /** The bundled one with lineage, or the one that is being tried. */
    public static Recording withLineage() {
        String other = System.getProperty("autoreproduce.recording", "");
        return other.isEmpty() ? new Sample(Map.of()).recording(true) : Recording.ofFolder(Path.of(other));
    }
}
