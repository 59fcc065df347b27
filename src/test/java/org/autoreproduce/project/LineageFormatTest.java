package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lineages and choices of projects that an earlier version made. */
class LineageFormatTest {
    @TempDir
    Path folder;
    private Artefacts files;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("lineage"));
        Files.writeString(folder.resolve("project.json"), "{}");
        files = new Artefacts(ProjectFolder.at(folder), Migrations.all());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve("lineage").resolve(file), text);
    }

    @Test
    void numbersOfReferencesBecomeKeys() throws IOException {
        write("lineage.json", """
                {"schema":1,"snippets":[],"works":[{"id":"W1","reference":4,"title":"Castles","why":"Its network.",
                 "state":"FOUND","source":"library","version":"v","files":["a.py"],
                 "withheld":[{"file":"b.py","reason":"names the method"}]}]}""");
        Work work = files.load("lineage/lineage.json", Lineage.class).orElseThrow().works().getFirst();
        assertThat(work.key()).isEqualTo(WorkKey.reference(4));
        assertThat(work.reference()).isEqualTo(4);
        assertThat(work.withheld()).hasSize(1);
        assertThat(work.repositories()).isEmpty();
    }

    @Test
    void pinsAndBansBecomeKeys() throws IOException {
        write("choices.json", "{\"schema\":1,\"pinned\":[12,2],\"banned\":[7]}");
        assertThat(files.load("lineage/choices.json", Choices.class)).contains(new Choices(
                List.of(WorkKey.reference(12), WorkKey.reference(2)), List.of(WorkKey.reference(7))));
    }

    @Test
    void aKeyOfNoWorkIsASentenceWithItsPlace() throws IOException {
        write("choices.json", """
                {"schema":2,"pinned":["ref:0"],"banned":[],"added":[],"attached":[],"answers":[],"kinds":[]}""");
        assertThatThrownBy(() -> files.load("lineage/choices.json", Choices.class))
                .hasMessageContaining("choices.json").hasMessageContaining("pinned");
    }
}
