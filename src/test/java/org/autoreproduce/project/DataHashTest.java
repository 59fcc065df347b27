package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHashTest {
    @TempDir
    Path folder;

    private DataHash.Content hash(Path data) {
        return new DataHash().of(data, new Cancellation());
    }

    @Test
    void aFileIsKnownByItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        assertThat(hash(file)).isEqualTo(
                new DataHash.Content("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 1, 3));
    }

    @Test
    void aFolderIsKnownByWhatSha256sumPrintsOfItsFiles() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Files.writeString(folder.resolve("b/c/x"), "1");
        Files.writeString(folder.resolve("b.txt"), "22");
        Files.writeString(folder.resolve("a"), "333");
        Hashes hashes = new Hashes();
        String lines = hashes.of("333") + "  a\n" + hashes.of("22") + "  b.txt\n" + hashes.of("1") + "  b/c/x\n";
        assertThat(hash(folder)).isEqualTo(new DataHash.Content(hashes.of(lines), 3, 6));
    }

    @Test
    void whereItLiesAndWhenItWasWrittenDoNotMatterButNamesDo(@TempDir Path other) throws IOException {
        Files.writeString(folder.resolve("a"), "1");
        Files.writeString(other.resolve("a"), "1");
        assertThat(hash(other)).isEqualTo(hash(folder));
        Files.move(other.resolve("a"), other.resolve("b"));
        assertThat(hash(other).sha256()).isNotEqualTo(hash(folder).sha256());
    }

    @Test
    void aLinkInAFolderCountsAsWhatItSaysAndLoopsDoNoHarm() throws IOException {
        Files.writeString(folder.resolve("a"), "1");
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
        String before = hash(folder).sha256();
        Files.delete(folder.resolve("loop"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("a"));
        assertThat(hash(folder).sha256()).isNotEqualTo(before);
        assertThat(hash(folder.resolve("loop"))).isEqualTo(hash(folder.resolve("a")));
    }

    @Test
    void whatCannotBeReadIsASentence() throws IOException {
        Samples.assertSentence("project.data-missing", () -> hash(folder.resolve("nothing")));
        Samples.assertSentence("project.data-empty", () -> hash(folder));
        Path fifo = folder.resolve("pipe");
        assertThat(Runtime.getRuntime().exec(new String[]{"mkfifo", fifo.toString()}).onExit().join().exitValue())
                .isZero();
        Samples.assertSentence("project.data-no-file", () -> hash(folder));
    }

    @Test
    void aFolderThatHoldsAProjectIsNoData() throws IOException {
        Samples.project(folder.resolve("p.repro")).close();
        Files.writeString(folder.resolve("a.csv"), "1");
        Samples.assertSentence("project.data-holds-project", () -> hash(folder));
    }

    @Test
    void itStopsWhenAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "1");
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> new DataHash().of(file, cancellation)).isInstanceOf(CancellationException.class);
    }
}
