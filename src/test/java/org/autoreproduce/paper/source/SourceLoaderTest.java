package org.autoreproduce.paper.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLoaderTest {
    @TempDir
    Path place;

    private SourceFiles load(Path given) {
        return new SourceLoader().load(given, new Cancellation());
    }

    private void refused(Path given, String key) {
        assertThatThrownBy(() -> load(given)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.sentence().key()).isEqualTo(key));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(place.resolve(name), content);
    }

    @Test
    void anArchiveGivesItsTextsAndNothingThatLeadsOut() throws IOException {
        byte[] tar = new TarMaker().file("./paper/main.tex", "main").file("paper/sec/a.tex", "a")
                .file("paper/fig.png", "no")
                .file("../evil.tex", "no").file("/etc/evil.tex", "no").file("paper/../../evil.tex", "no")
                .link("paper/link.tex", "/etc/passwd")
                .file("paper/" + "long/".repeat(40) + "b.tex", "b").file("paper/.hidden.tex", "no").end();
        for (byte[] packed : new byte[][]{tar, TarMaker.gzip(tar)}) {
            SourceFiles files = load(write("a.tar.gz", packed));
            assertThat(files.files().keySet()).containsExactlyInAnyOrder("main.tex", "sec/a.tex",
                    "long/".repeat(40) + "b.tex");
            assertThat(files.text("sec/a.tex")).contains("a");
        }
        assertThat(load(write("arXiv-cs-0112017.gz", TarMaker.gzip("one".getBytes(StandardCharsets.UTF_8)))).files()
                .keySet())
                .containsExactly("arXiv-cs-0112017.tex");
    }

    @Test
    void zipsToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[]{"main.tex", "../out.tex", "a/b.bib", "c:/x.tex", "pic.pdf"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(load(write("p.zip", out.toByteArray())).files().keySet()).containsExactly("a/b.bib", "main.tex");
    }

    @Test
    void bombsEndInASentence() throws IOException {
        byte[] zeros = new byte[30 << 20];
        refused(write("bomb.gz", TarMaker.gzip(zeros)), "paper.source.too-big");
        refused(write("bomb.tar.gz",
                TarMaker.gzip(new TarMaker().file("a.png", new String(zeros, StandardCharsets.US_ASCII)).end())),
                "paper.source.too-big");
        TarMaker many = new TarMaker();
        for (int i = 0; i < 6_000; i++) {
            many.file(i + ".png", "");
        }
        refused(write("many.tar", many.end()), "paper.source.too-big");
    }

    @Test
    void whatIsDamagedMissingOrNoPaperIsToldSo() throws IOException {
        byte[] tar = TarMaker.gzip(new TarMaker().file("main.tex", "x".repeat(5000)).end());
        refused(write("cut.tar.gz", java.util.Arrays.copyOf(tar, tar.length / 2)), "paper.source.broken");
        refused(place.resolve("nowhere.zip"), "paper.missing");
        refused(write("x.zip", "no zip".getBytes(StandardCharsets.UTF_8)), "paper.source.none");
        refused(Files.createDirectory(place.resolve("empty")), "paper.source.none");
    }

    @Test
    void foldersAreReadWithoutLinks() throws IOException {
        Path folder = Files.createDirectories(place.resolve("f/sub")).getParent();
        Files.writeString(folder.resolve("main.tex"), "caf\u00e9", StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("sub/a.bib"), "b");
        Files.createSymbolicLink(folder.resolve("l.tex"), write("secret.tex", new byte[]{'s'}));
        SourceFiles files = load(folder);
        assertThat(files.files().keySet()).containsExactly("main.tex", "sub/a.bib");
        assertThat(files.text("main.tex")).contains("café");
    }
}
