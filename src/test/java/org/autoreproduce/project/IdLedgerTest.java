package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdLedgerTest {
    @TempDir
    Path folder;

    private IdLedger ledger() {
        return ledger(folder);
    }

    private static IdLedger ledger(Path folder) {
        return new IdLedger(new Artefacts(new ProjectFolder(folder), Migrations.none()));
    }

    @Test
    void theSameThingKeepsItsIdAndAnotherGetsTheNext() {
        IdLedger ids = ledger();
        assertThat(ids.idFor(Kind.CLAIM, "Table 2|DROCC|F1")).isEqualTo(Id.of("C1"));
        assertThat(ids.idFor(Kind.CLAIM, "Table 2|DROCC|AUC")).isEqualTo(Id.of("C2"));
        assertThat(ids.idFor(Kind.REQUIREMENT, "Table 2|DROCC|F1")).isEqualTo(Id.of("R1"));
        assertThat(ledger().idFor(Kind.CLAIM, "Table 2|DROCC|AUC")).isEqualTo(Id.of("C2"));
        assertThat(ledger().find(Kind.CLAIM, "unknown")).isEmpty();
        assertThat(ledger().idFor(Kind.CLAIM, "new")).isEqualTo(Id.of("C3"));
    }

    @Test
    void theFileIsInTheOrderOfTheIds() throws IOException {
        ledger().idsFor(Kind.CLAIM, List.of("i", "h", "g", "f", "e", "d", "c", "b", "a", "j"));
        assertThat(Files.readString(folder.resolve("ids.json")).lines().filter(line -> line.contains("\"id\"")))
                .startsWith("      \"id\" : \"C1\"").endsWith("      \"id\" : \"C10\"");
    }

    @Test
    void anIdWrittenByHandIsGivenToNothing() {
        IdLedger ids = ledger();
        Id first = ids.idFor(Kind.CLAIM, "words");
        ids.reserve(Id.of("C7"));
        ids.reserve(first);
        assertThat(ids.idFor(Kind.CLAIM, "words")).isEqualTo(first);
        assertThat(ledger().idFor(Kind.CLAIM, "next")).isEqualTo(Id.of("C8"));
    }

    @Test
    void anIdIsNotToldWhenItCannotBeKept() throws IOException {
        IdLedger ids = ledger();
        ids.idFor(Kind.CLAIM, "a");
        Files.delete(folder.resolve("ids.json"));
        Files.createDirectories(folder.resolve("ids.json/in the way"));
        Samples.assertSentence("project.disk", () -> ids.idFor(Kind.CLAIM, "b"));
        assertThat(ids.find(Kind.CLAIM, "b")).isEmpty();
    }

    @Property(tries = 30)
    void noIdEverNamesTwoThings(@ForAll @Size(max = 40) List<@IntRange(max = 15) Integer> things,
            @ForAll @IntRange(min = 1, max = 10) int reopenEvery) throws IOException {
        Path root = Files.createTempDirectory("ledger");
        Map<String, Id> given = new HashMap<>();
        IdLedger ids = ledger(root);
        for (int i = 0; i < things.size(); i++) {
            Kind kind = Kind.values()[things.get(i) % 2];
            Id id = ids.idFor(kind, "thing " + things.get(i));
            assertThat(given.merge(kind + " " + things.get(i), id, (old, now) -> old)).isEqualTo(id);
            ids = i % reopenEvery == 0 ? ledger(root) : ids;
        }
        assertThat(new HashSet<>(given.values())).hasSameSizeAs(given.values());
        Files.deleteIfExists(root.resolve("ids.json"));
        Files.delete(root);
    }
}
