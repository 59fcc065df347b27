package org.autoreproduce.lineage.source.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Repository;
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
            public Map<Path, PaperHead> heads(List<Path> pdfs, Cancellation stop) {
                return pdfs.stream().collect(Collectors.toMap(pdf -> pdf, LibraryFolderTest::head));
            }

            @Override
            public String text(Path pdf, Cancellation stop) {
                return "# Text of " + pdf.getFileName();
            }
        });
    }

    /** The text of our PDFs is "title|author|year"; one that cannot be read is empty. */
    private static PaperHead head(Path pdf) {
        try {
            String[] parts = Files.readString(pdf).split("\\|");
            return parts.length < 3
                    ? PaperHead.none()
                    : new PaperHead(parts[0], List.of(parts[1]), Integer.parseInt(parts[2]), "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    void aRepositoryThatNamesAWorkAmongOthersIsNotTheWorks() throws IOException {
        String usage = "More words on how to run it.\n".repeat(30);
        file("walls/README.md", "# Walls\n\nThe code of Castles and their Walls.\n");
        file("walls/net.py", "x = 1\n");
        file("moats/README.md", "# Moats\n" + usage + "The splits are those of Castles and their Walls.\n");
        file("moats/net.py", "x = 2\n");

        assertThat(handle(query("Castles and their Walls", "A. Moat", 2019))).isEqualTo("walls");
    }

    @Test
    void repositoriesOfOneWorkStandBesideEachOther() throws IOException {
        file("one/README.md", "# Castles and their Walls\n");
        file("one/net.py", "x = 1\n");
        file("two/README.md", "# Castles and their Walls, again\n");
        file("two/net.py", "x = 2\n");
        file("two/.git/config", "");

        FoundWork found = find("Castles and their Walls");

        assertThat(found.repositories()).extracting(Repository::folder).containsExactly("one", "two");
        assertThat(found.only(found.repositories().getFirst()).files()).extracting(FoundWork.TextFile::path)
                .containsExactly("README.md", "net.py");
        assertThat(found.without(found.repositories().getFirst()).files()).extracting(FoundWork.TextFile::path)
                .containsExactly("two/README.md", "two/net.py");
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

    private String handle(WorkQuery query) {
        return library.match(query, new Cancellation()).filter(Match::sure).map(match -> match.candidate().handle())
                .orElse("nothing");
    }

    private static WorkQuery query(String title, String author, int year) {
        return new WorkQuery(title, author + ". " + title + ". " + year + ".", List.of(author), year,
                Identifiers.none());
    }

    @Test
    void papersLieInFoldersOfFoldersUnderAnyName() throws IOException {
        file("ml/2019/x1.pdf", "Castles and their Walls|Ada Moat|2019");
        file("ml/2019/x2.pdf", "Bridges over Wide Rivers|Bea Ford|2019");
        file("ml/Keep and Tower - 2017 - Dungeons without Dragons.pdf", "");
        assertThat(handle(query("Castles and their walls", "A. Moat", 2019))).isEqualTo("ml/2019/x1.pdf");
        assertThat(handle(query("Bridges over wide rivers", "Ford, B.", 2018))).isEqualTo("ml/2019/x2.pdf");
        assertThat(handle(query("Dungeons without dragons", "C. Keep", 2017))).startsWith("ml/Keep");
    }

    @Test
    void aTitleOfOneWordNeedsItsAuthor() throws IOException {
        file("papers/x.pdf", "Castles|Ada Moat|2019");
        file("papers/y.pdf", "Other things altogether|Bea Ford|2019");
        assertThat(handle(query("Castles", "A. Moat", 2019))).isEqualTo("papers/x.pdf");
        assertThat(handle(query("Castles", "B. Ford", 2019))).isEqualTo("nothing");
    }

    @Test
    void aPaperAndItsCloneElsewhereAreOneWork() throws IOException {
        file("papers/x.pdf", "Castles and their Walls|Ada Moat|2019");
        file("papers/y.pdf", "Bridges over Wide Rivers|Bea Ford|2019");
        file("code/walls-master/README.md", "# walls\n\nCode for *Castles and their Walls* (Moat, 2019).\n");
        file("code/walls-master/train.py", "x = 1\n");
        file("code/walls-master/.git/config", "[remote \"origin\"]\n\turl = https://github.com/ada/walls.git\n");
        file("code/walls-master/.git/HEAD", "ref: refs/heads/main\n");
        file("code/walls-master/.git/packed-refs", "# pack-refs\n" + "a1".repeat(20) + " refs/heads/main\n");
        file("code/other/README.md", "# bridges\n\nWe compare with nothing.\n");
        file("code/other/run.py", "y = 1\n");

        FoundWork found = find("Castles and their Walls");

        assertThat(found.files()).extracting(FoundWork.TextFile::path).containsExactly("walls-master/README.md",
                "walls-master/train.py", "x.pdf");
        assertThat(found.repositories()).containsExactly(
                new Repository("walls-master", "https://github.com/ada/walls.git", "a1".repeat(20), null));
    }

    @Test
    void whatLiesBesideAPaperIsAPartOfIt() throws IOException {
        file("one/paper.pdf", "Castles and their Walls|Ada Moat|2019");
        file("one/supplement.pdf", "Proofs|Ada Moat|2019");
        file("one/notes.md", "# My notes\n");
        assertThat(handle(query("Castles and their Walls", "A. Moat", 2019))).isEqualTo("one");
    }

    @Test
    void twoPapersThatFitEquallyAreInDoubt() throws IOException {
        file("a.pdf", "Castles and their Walls: a survey|Ada Moat|2010");
        file("b.pdf", "Castles and their Walls: new proofs|Ada Moat|2010");
        assertThat(library.match(query("Castles and their walls", "A. Moat", 2010), new Cancellation()))
                .hasValueSatisfying(match -> assertThat(match.doubtful()).isTrue());
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
