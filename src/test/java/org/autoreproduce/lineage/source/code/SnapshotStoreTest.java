package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.lineage.FoundWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies that are kept. */
class SnapshotStoreTest {
    private static final String ADDRESS = "github.com/ada/../../moats";

    @TempDir
    Path folder;

    private static Snapshot of(char digit) {
        return new Snapshot(Snapshot.SCHEMA, ADDRESS, String.valueOf(digit).repeat(40), "MIT",
                List.of(new FoundWork.TextFile("../a.py", "x = '\u00e9'\n")), 3);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theNewestAndEachCommitAreFoundAgain() {
        SnapshotStore store = new SnapshotStore(folder.resolve("deep/er"));
        assertThat(store.newest(ADDRESS)).isEmpty();
        store.keep(of('a'));
        store.keep(of('b'));
        assertThat(store.newest(ADDRESS)).contains(of('b'));
        assertThat(store.at(ADDRESS, "a".repeat(40))).contains(of('a'));
        assertThat(store.at(ADDRESS, "../" + "a".repeat(40))).isEmpty();
        assertThat(store.newest("github.com/ada/walls")).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideTheFolderOrLeftHalf() throws IOException {
        new SnapshotStore(folder).keep(of('a'));
        assertThat(files()).hasSize(2).allMatch(file -> file.getParent().getParent().equals(folder))
                .noneMatch(file -> file.getFileName().toString().startsWith("part"));
    }

    @Test
    void whatWasCutIsNotUsed() throws IOException {
        SnapshotStore store = new SnapshotStore(folder);
        store.keep(of('a'));
        Path whole = files().stream().filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
        String text = Files.readString(whole);
        Files.writeString(whole, text.substring(0, text.length() / 2));
        assertThat(store.newest(ADDRESS)).isEmpty();
        Files.writeString(whole, text.replace("github.com/ada", "github.com/bob"));
        assertThat(store.newest(ADDRESS)).isEmpty();
    }
}
