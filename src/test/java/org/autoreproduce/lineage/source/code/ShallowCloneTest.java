package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Copies over the real protocol, from a server on this machine and from a folder. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ShallowCloneTest {
    private static final CloneLimits LIMITS = new CloneLimits(1_000_000, 10_000, 5, 100_000, Duration.ofSeconds(30));

    private GitServer server;
    private final ShallowClone clone = new ShallowClone(LIMITS, Set.of("http"));

    @BeforeEach
    void start() throws IOException {
        server = new GitServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Snapshot fetch() {
        return clone.fetch(server.address(), "example.org/ada/moats", new Cancellation());
    }

    private static List<String> paths(Snapshot snapshot) {
        return snapshot.files().stream().map(FoundWork.TextFile::path).toList();
    }

    @Test
    void theTextsOfTheNewestCommitComeWithItsHashAndLicence() throws IOException {
        server.file("old.py", "x = 1").commit();
        String commit = server.file("README.md", "# Moats\r\n").file("src/net.py", "class Net: pass\n")
                .file("LICENSE", "MIT License").commit();

        Snapshot copy = fetch();

        assertThat(copy.commit()).isEqualTo(commit);
        assertThat(copy.licence()).isEqualTo("MIT");
        assertThat(copy.files()).contains(new FoundWork.TextFile("README.md", "# Moats\n"),
                new FoundWork.TextFile("src/net.py", "class Net: pass\n"));
        assertThat(copy.repository("code").address()).isEqualTo("example.org/ada/moats");
    }

    @Test
    void linksSubmodulesPicturesAndPointersAreLeftOut() throws IOException {
        server.file("a.py", "a = 1").link("link.py", "../../../etc/passwd").link("folder", "/")
                .submodule("other").file("logo.png", new byte[]{1, 2}).file("zero.py", new byte[]{65, 0, 66})
                .file("weights.json", "version https://git-lfs.github.com/spec/v1\noid sha256:00\n")
                .file("CON.py", "x").file("a\u202Eyp.py", "x").file("x.py.", "x").commit();

        Snapshot copy = fetch();

        assertThat(paths(copy)).containsExactly("a.py");
        assertThat(copy.left()).isEqualTo(9);
    }

    @Test
    void attributesAndHooksOfTheRepositoryDoNothing() throws IOException {
        server.file(".gitattributes", "*.py filter=evil ident eol=crlf\n").file(".gitmodules", "[submodule \"a\"]\n")
                .file("a.py", "# $Id$\nx = 1\n").commit();

        assertThat(fetch().files()).containsExactly(new FoundWork.TextFile("a.py", "# $Id$\nx = 1\n"));
    }

    @Test
    void largeFilesAreNotEvenSent() throws IOException {
        byte[] noise = new byte[1_500_000];
        new Random(1).nextBytes(noise);
        server.file("data.json", noise).file("a.py", "a = 1").commit();

        assertThat(paths(fetch())).containsExactly("a.py");
    }

    @Test
    void aServerThatCannotLeaveThemOutIsTakenAsItIs() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        server.file("data.json", noise).file("a.py", "a = 1").commit();
        server.neverLeavesOut();

        assertThat(paths(fetch())).containsExactly("a.py");
    }

    @Test
    void aRepositoryThatIsTooLargeIsASentence() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[9_000];
            random.nextBytes(noise);
            server.file("f" + i + ".bin", noise);
        }
        server.commit();

        assertThatThrownBy(this::fetch).isInstanceOf(ProblemException.class).hasMessageContaining("larger than");
    }

    @Test
    void noMoreFilesAndSignsThanAllowedAreKept() throws IOException {
        for (int i = 0; i < 9; i++) {
            server.file("f" + i + ".py", "x = " + i);
        }
        server.commit();
        Snapshot copy = fetch();
        assertThat(paths(copy)).containsExactly("f0.py", "f1.py", "f2.py", "f3.py", "f4.py");
        assertThat(copy.left()).isEqualTo(4);

        ShallowClone narrow = new ShallowClone(new CloneLimits(1_000_000, 10_000, 5, 6, Duration.ofSeconds(30)),
                Set.of("http"));
        assertThat(paths(narrow.fetch(server.address(), "m", new Cancellation()))).containsExactly("f0.py", "f1.py");
    }

    @Test
    void aNotebookBecomesItsCode() throws IOException {
        server.file("run.ipynb", """
                {"cells": [{"cell_type": "markdown", "source": ["# Title"]},
                 {"cell_type": "code", "source": ["import numpy\\n", "x = 1"], "outputs": [{"text": "secret 0.93"}]},
                 {"cell_type": "code", "source": "y = 2"}], "nbformat": 4}
                """).commit();

        assertThat(fetch().files()).containsExactly(new FoundWork.TextFile("run.ipynb",
                "# %% cell 2\nimport numpy\nx = 1\n\n# %% cell 3\ny = 2\n\n"));
    }

    @Test
    void whatIsGonePrivateOrEmptyIsASentence() throws IOException {
        assertThatThrownBy(this::fetch).isInstanceOf(ProblemException.class);
        server.file("logo.png", new byte[]{1}).commit();
        assertThatThrownBy(this::fetch).isInstanceOf(ProblemException.class).hasMessageContaining("no text");
        for (int code : List.of(401, 403, 404, 500)) {
            server.failWith(code);
            assertThatThrownBy(this::fetch).as("" + code).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("could not be copied");
        }
    }

    @Test
    void aStopEndsACopyThatWaitsForTheServer() throws Exception {
        server.file("a.py", "a = 1").commit();
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.hold(came, go);
        Cancellation stop = new Cancellation();
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                came.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stop.cancel();
        });
        try {
            assertThatThrownBy(() -> clone.fetch(server.address(), "m", stop))
                    .isInstanceOf(CancellationException.class);
        } finally {
            go.countDown();
            other.join();
        }
    }

    @Test
    void aServerThatTakesTooLongIsASentence() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        server.file("a.py", "a = 1").commit();
        server.hold(new CountDownLatch(1), go);
        ShallowClone hasty = new ShallowClone(new CloneLimits(1_000_000, 10_000, 5, 6, Duration.ofMillis(300)),
                Set.of("http"));
        try {
            assertThatThrownBy(() -> hasty.fetch(server.address(), "m", new Cancellation()))
                    .isInstanceOf(ProblemException.class).hasMessageContaining("was not copied within");
        } finally {
            go.countDown();
        }
    }

    @Test
    void onlyWhatIsAllowedIsAsked() {
        ShallowClone usual = new ShallowClone(LIMITS);
        for (String address : List.of("http://example.org/a/b", "file:///etc", "ssh://git@example.org/a/b",
                "git://example.org/a", "https://me:secret@example.org/a/b", "a/b",
                "ext::sh -c x".replace(" ", "%20"))) {
            assertThatThrownBy(() -> usual.fetch(URI.create(address), "m", new Cancellation())).as(address)
                    .isInstanceOf(ProblemException.class).hasMessageContaining("no address")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aRepositoryOfTheUsersOwnIsReadWhereItLies(@TempDir Path folder) throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Files.writeString(folder.resolve("a.py"), "a = 1\n");
            git.add().addFilepattern(".").call();
            git.commit().setMessage("m").setSign(false).call();
        }
        Snapshot copy = new ShallowClone(LIMITS, Set.of("file")).fetch(folder.toUri(), "mine", new Cancellation());
        assertThat(copy.files()).containsExactly(new FoundWork.TextFile("a.py", "a = 1\n"));
    }

    @Test
    void nobodysGitSettingsAreRead() throws IOException {
        server.file("a.py", "a = 1").commit();
        SystemReader before = SystemReader.getInstance();
        SystemReader.setInstance(new SystemReader.Delegate(before) {
            @Override
            public FileBasedConfig openUserConfig(Config parent, FS fs) {
                throw new AssertionError("the user's settings were read");
            }

            @Override
            public FileBasedConfig openSystemConfig(Config parent, FS fs) {
                return new FileBasedConfig(parent, new File("none"), fs);
            }
        });
        try {
            assertThat(paths(fetch())).containsExactly("a.py");
        } finally {
            SystemReader.setInstance(before);
        }
    }
}
