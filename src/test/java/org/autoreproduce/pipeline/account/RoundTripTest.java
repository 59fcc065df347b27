package org.autoreproduce.pipeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    @TempDir
    Path place;

    @Test
    void everyRecordOfTheExampleProjectComesBackAsItWas() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(place.resolve("moats.repro"), StageName.VERDICT)) {
            Artefacts files = new Artefacts(example.folder(), Migrations.none());

            assertThat(example.saved()).hasSize(17);
            assertThat(example.saved()).allSatisfy((path, record) -> {
                Object back = files.load(path, record.getClass()).orElseThrow();
                assertThat(new Json().write(back)).as(path).isEqualTo(new Json().write(record));
                if (!path.equals(Artefact.VERDICT)) {
                    // a sentence's arguments come back as text and numbers, and say the same
                    assertThat(back).isEqualTo(record);
                }
            });
        }
    }

    @Test
    void noTrackedFileHoldsATime() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(place.resolve("moats.repro"), StageName.VERDICT)) {
            for (Map.Entry<String, Object> saved : example.saved().entrySet()) {
                assertThat(Files.readString(example.folder().resolve(saved.getKey()))).doesNotContain("2026-");
            }
        }
    }
}
