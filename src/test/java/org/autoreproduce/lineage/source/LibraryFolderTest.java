package org.autoreproduce.lineage.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Set;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as researchers have them: PDFs, notes, clones. */
class LibraryFolderTest {
    @TempDir
    Path place;
    private LibraryFolder library;

    @BeforeEach
    void make() {
        library = new LibraryFolder(place, new TextReader() {
            @Override
            public Map<Path, String> titles(List<Path> pdfs, Cancellation stop) {
                return pdfs.stream().collect(Collectors.toMap(pdf -> pdf, pdf -> "Title of " + pdf.getFileName()));
            }

            @Override
            public String text(Path pdf, Cancellation stop) {
                return "# Text of " + pdf.getFileName();
            }
        });
    }

    private void file(String path, String text) throws IOException {
        Path file = place.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private FoundWork find(String title) {
        Cancellation stop = new Cancellation();
        return library.match(new WorkQuery(title, ""), stop).map(match -> library.fetch(match.candidate(), stop))
                .orElseThrow();
    }

    @Test
    void aWorkIsKnownByItsNotesAndComesWithItsFiles() throws IOException {
        file("castles/notes.md", "# Castles and their Walls\n");
        file("castles/repo/net.py", "x = 1\r\n");
        file("castles/repo/.git/objects/aa", "not shown");

        FoundWork found = find("Castles and Their Walls");

        assertThat(found.files()).containsExactly(new FoundWork.TextFile("notes.md", "# Castles and their Walls\n"),
                new FoundWork.TextFile("repo/net.py", "x = 1\n"));
        assertThat(library.match(new WorkQuery("Bridges over Moats", ""), new Cancellation())).isEmpty();
    }

    @Test
    void thePapersOwnCloneUnderAnotherNameIsOfficial() throws IOException {
        file("walls/notes.md", "# Castles and their Walls\n");
        file("walls/clone/train.py", "x = 1\n");
        file("walls/clone/.git/config", "[remote \"origin\"]\n\turl = https://github.com/Ada/Moats.git\n");

        FoundWork found = find("Castles and their Walls");

        assertThat(new OfficialCode("Moats", List.of(), Set.of("ada/moats")).isOfficial(found)).isTrue();
        assertThat(new OfficialCode("Moats", List.of(), Set.of("ada/towers")).isOfficial(found)).isFalse();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        file("castles/notes.md", "# Castles and their Walls\n");
        file("secret.txt", "mine");
        Files.createSymbolicLink(place.resolve("castles/link.txt"), place.resolve("secret.txt"));

        assertThat(find("Castles and their Walls").files()).extracting(FoundWork.TextFile::path)
                .containsExactly("notes.md");
    }
}
