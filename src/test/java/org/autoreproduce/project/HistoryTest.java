package org.autoreproduce.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.project.FileChange.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;
    Project project;
    History history;
    Artefacts files;

    @BeforeEach
    void make() throws IOException {
        project = Samples.project(folder);
        history = project.history();
        files = project.artefacts();
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void gitSeesACleanFolderAfterEveryCommit() {
        Git git = new Git(folder);
        git.findsNothingWrong();
        files.saveText("plan/plan.md", "# Plan\n");
        files.saveText("code/tests/test_ä.py", "pass\n");
        files.saveText("runs/0001/run.json", "{}\n");
        files.saveText("lineage/works/W1/code/a.py", "pass\n");
        files.saveText("lineage/works/W1/summary.md", "A work.\n");
        files.saveText("code/__pycache__/a.cpython-311.pyc", "x");
        files.saveText("verdict/verdict.json", "{}\n");
        files.saveText("verdict/report.html", "made anew, with times and costs");
        files.saveText("verdict/report.json", "{}\n");
        files.saveText("verdict/claims.csv", "claim\n");
        project.journal().append(Map.of("type", "opened"));
        String id = history.commit("Plan made\n\nwith details");
        git.findsNothingWrong();
        assertThat(git.say("rev-parse", "HEAD")).isEqualTo(id);
        assertThat(git.say("log", "--format=%an <%ae>|%cn|%s")).isEqualTo("""
                AutoReproduce Workbench <workbench@autoreproduce.invalid>|AutoReproduce Workbench|Plan made
                AutoReproduce Workbench <workbench@autoreproduce.invalid>|AutoReproduce Workbench|Project made""");
        assertThat(git.say("-c", "core.quotePath=false", "ls-files").lines()).containsExactly(".gitignore",
                "code/tests/test_ä.py", "lineage/works/W1/summary.md", "plan/plan.md", "project.json",
                "verdict/verdict.json");
    }

    @Test
    void theUsersGitSettingsChangeNothing() throws IOException {
        Path home = Files.createDirectories(folder.resolve("cache/home"));
        Files.writeString(home.resolve(".gitconfig"),
                "[core]\n\tautocrlf = true\n\tattributesFile = ~/.attributes\n[commit]\n\tgpgsign = true\n");
        Files.writeString(home.resolve(".attributes"), "* text=auto eol=crlf\n");
        files.saveText("code/data.csv", "a,b\r\n1,2\r\n");
        files.saveText("code/main.py", "print()\n");
        history.commit("Both line ends");
        new Git(folder, Map.of("HOME", home.toString())).findsNothingWrong();
        assertThat(new Git(folder).say("cat-file", "-s", "HEAD:code/data.csv")).isEqualTo("10");
    }

    @Test
    void nothingChangedIsNoCommit() {
        String first = history.head().orElseThrow();
        assertThat(history.commit("Again")).isEqualTo(first);
        files.saveText("plan/plan.md", "one");
        String second = history.commit("Plan");
        files.saveText("plan/plan.md", "two");
        files.saveText("plan/plan.md", "one");
        assertThat(history.commit("The same again")).isEqualTo(second);
    }

    @Test
    void onlyTheGivenPathsAreCommitted() {
        files.saveText("plan/plan.md", "plan");
        files.saveText("code/main.py", "main");
        files.saveText("code/deep/util.py", "util");
        history.commit("Code", Set.of("code"));
        assertThat(history.changedFiles()).containsExactly(new FileChange("plan/plan.md", Kind.ADDED));
        files.delete("code/main.py");
        files.delete("code/deep/util.py");
        String id = history.commit("One removed", Set.of("code/main.py"));
        assertThat(history.read(id, "code/main.py")).isEmpty();
        assertThat(history.read(id, "code/deep/util.py")).hasValue("util".getBytes(UTF_8));
    }

    @Test
    void filesChangedByHandAreNoticed() throws IOException {
        files.saveText("plan/plan.md", "plan");
        files.saveText("review/overall.md", "good");
        history.commit("Both");
        Files.writeString(folder.resolve("plan/plan.md"), "edited");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.delete(folder.resolve("review/overall.md"));
        assertThat(history.changedFiles()).containsExactly(new FileChange("notes.txt", Kind.ADDED),
                new FileChange("plan/plan.md", Kind.MODIFIED), new FileChange("review/overall.md", Kind.DELETED));
    }

    @Test
    void anEditOfEqualLengthRightAfterACommitIsNoticed() throws IOException {
        for (int i = 0; i < 20; i++) {
            files.saveText("plan/plan.md", "plan %02d".formatted(i));
            history.commit("Plan " + i);
            Files.writeString(folder.resolve("plan/plan.md"), "edit %02d".formatted(i));
            assertThat(history.changedFiles()).containsExactly(new FileChange("plan/plan.md", Kind.MODIFIED));
        }
    }

    @Test
    void anOldFileIsReadAgainOnceItsTimeChanges() throws IOException {
        Path plan = folder.resolve("plan/plan.md");
        files.saveText("plan/plan.md", "plan A");
        Files.setLastModifiedTime(plan, FileTime.from(Instant.now().minusSeconds(60)));
        history.commit("A");
        assertThat(history.changedFiles()).isEmpty();
        Files.writeString(plan, "plan B");
        Files.setLastModifiedTime(plan, FileTime.from(Instant.now().minusSeconds(50)));
        assertThat(history.changedFiles()).containsExactly(new FileChange("plan/plan.md", Kind.MODIFIED));
    }

    @Test
    void aSnapshotIsKeptByAHiddenRefAndEqualFilesAreOneSnapshot() {
        Map<String, byte[]> program = Map.of("main.py", "print(1)\n".getBytes(UTF_8), "tests/test_a.py",
                "pass\n".getBytes(UTF_8));
        String id = history.snapshot(program);
        assertThat(history.snapshot(program)).isEqualTo(id);
        assertThat(history.changedFiles()).isEmpty();
        Git git = new Git(folder);
        git.say("gc", "--quiet", "--prune=now");
        git.findsNothingWrong();
        assertThat(git.say("log", "--all", "--format=%s")).isEqualTo("Project made");
        assertThat(history.read(id, "main.py")).hasValue("print(1)\n".getBytes(UTF_8));
        assertThat(history.snapshot(program)).isEqualTo(id);
        files.saveText("plan/plan.md", "after gc");
        history.commit("After git packed everything");
        git.findsNothingWrong();
    }

    @Test
    void aCommitsFolderIsWrittenOutWithItsModes(@TempDir Path elsewhere) throws IOException {
        files.saveText("code/main.py", "print(1)\n");
        files.saveText("code/tests/test_a.py", "pass\n");
        files.saveText("code/run.sh", "#!/bin/sh\n");
        files.saveText("plan/plan.md", "plan");
        Files.setPosixFilePermissions(folder.resolve("code/run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        String id = history.commit("Code");
        new Git(folder).findsNothingWrong();
        Files.writeString(folder.resolve("code/main.py"), "later");
        Path target = elsewhere.resolve("deep/program");
        assertThat(history.materialize(id, "code", target)).containsExactly("main.py", "run.sh", "tests/test_a.py");
        assertThat(target.resolve("main.py")).hasContent("print(1)\n");
        assertThat(Files.isExecutable(target.resolve("run.sh"))).isTrue();
        assertThat(Files.isExecutable(target.resolve("main.py"))).isFalse();
        try (var left = Files.list(target.getParent())) {
            assertThat(left).containsExactly(target);
        }
    }

    @Test
    void whatIsNotThereIsASentence(@TempDir Path elsewhere) {
        String head = history.head().orElseThrow();
        Path target = elsewhere.resolve("t");
        Samples.assertSentence("project.no-commit", () -> history.read("1".repeat(40), "a"));
        Samples.assertSentence("project.no-commit", () -> history.materialize("nonsense", "code", target));
        Samples.assertSentence("project.no-folder", () -> history.materialize(head, "code", target));
        assertThat(target).doesNotExist();
    }

    @Test
    void aLinkIsCommittedAsALinkAndNeverWrittenOut(@TempDir Path elsewhere) throws IOException {
        files.saveText("code/main.py", "print(1)\n");
        Files.createSymbolicLink(folder.resolve("code/secret"), Path.of("../project.json"));
        String id = history.commit("A link");
        new Git(folder).findsNothingWrong();
        Path target = elsewhere.resolve("program");
        Samples.assertSentence("project.link-in-snapshot", () -> history.materialize(id, "code", target));
        try (var left = Files.list(elsewhere)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aSnapshotCannotLeaveItsFolder() {
        for (String path : List.of("../x", "/etc/x", "a/../../x", ".git/config", "a//b", "")) {
            assertThatThrownBy(() -> history.snapshot(Map.of(path, new byte[1])))
                    .as(path).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void theUsersOwnCommitsAndBranchesAreBuiltUpon() {
        Git git = new Git(folder,
                Map.of("GIT_AUTHOR_NAME", "A", "GIT_AUTHOR_EMAIL", "a@b", "GIT_COMMITTER_NAME", "A",
                        "GIT_COMMITTER_EMAIL", "a@b"));
        files.saveText("notes.md", "mine");
        git.say("add", "notes.md");
        git.say("commit", "-q", "-m", "Mine");
        assertThat(history.changedFiles()).isEmpty();
        git.say("checkout", "-q", "-b", "idea");
        files.saveText("plan/plan.md", "plan");
        history.commit("Plan");
        git.findsNothingWrong();
        assertThat(git.say("log", "--format=%s", "idea").lines()).containsExactly("Plan", "Mine", "Project made");
        assertThat(git.say("log", "--format=%s", "main").lines()).containsExactly("Mine", "Project made");
    }

    @Test
    void aBrokenIndexIsRebuiltWhenTheProjectIsOpened() throws IOException {
        project.close();
        Files.writeString(folder.resolve(".git/index"), "rubbish");
        project = Samples.reopened(folder);
        new Git(folder).findsNothingWrong();
    }

    @Test
    void anIndexLockedByGitCostsOnlyTheIndex() throws IOException {
        Path lock = Files.createFile(folder.resolve(".git/index.lock"));
        files.saveText("plan/plan.md", "plan");
        String id = project.history().commit("Plan");
        assertThat(history.read(id, "plan/plan.md")).isPresent();
        Files.delete(lock);
        project.close();
        project = Samples.reopened(folder);
        new Git(folder).findsNothingWrong();
    }

    @Test
    void anOldLockIsRemovedAndAYoungOneWaitedFor() throws IOException {
        Path lock = folder.resolve(".git/refs/heads/main.lock");
        Files.createFile(lock);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(11)));
        files.saveText("plan/plan.md", "one");
        history.commit("Over an old lock");
        assertThat(lock).doesNotExist();

        Files.createFile(lock);
        Thread.ofVirtual().start(() -> freeLater(lock));
        files.saveText("plan/plan.md", "two");
        String id = history.commit("After a young lock");
        assertThat(new Git(folder).say("rev-parse", "main")).isEqualTo(id);
    }

    private static void freeLater(Path lock) {
        try {
            Thread.sleep(300);
            Files.delete(lock);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatAKilledSessionLeftInTheRepositoryIsClearedAway() throws IOException {
        project.close();
        FileTime old = FileTime.from(Instant.now().minusSeconds(11));
        for (String name : List.of("refs/heads/main.lock", "HEAD.lock", "index.lock", "objects/noz12.tmp")) {
            Files.createFile(folder.resolve(".git").resolve(name));
            Files.setLastModifiedTime(folder.resolve(".git").resolve(name), old);
        }
        project = Samples.reopened(folder);
        try (var all = Files.walk(folder)) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.endsWith(".lock") || name.endsWith(".tmp"));
        }
    }

    @Test
    void aDamagedRepositoryIsASentence() throws IOException {
        String head = history.head().orElseThrow();
        project.close();
        Path object = folder.resolve(".git/objects").resolve(head.substring(0, 2)).resolve(head.substring(2));
        object.toFile().setWritable(true);
        Files.writeString(object, "rubbish");
        Samples.assertSentence("project.git-broken", () -> Samples.reopened(folder));
        Files.delete(object);
        Samples.assertSentence("project.git-broken", () -> Samples.reopened(folder));
    }

    @Test
    void anInterruptedThreadSavesAndCommitsAsWell() {
        Thread.currentThread().interrupt();
        files.saveText("plan/plan.md", "plan");
        String id = history.commit("Stopped here");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(history.read(id, "plan/plan.md")).isPresent();
    }

    @Test
    void noHookRunsAndNothingIsMeasuredInTheFolder() throws IOException {
        Path hook = Files.createDirectories(folder.resolve(".git/hooks")).resolve("post-commit");
        Files.writeString(hook, "#!/bin/sh\ntouch " + folder.resolve("runs-hook") + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        files.saveText("plan/plan.md", "plan");
        history.commit("Plan");
        assertThat(folder.resolve("runs-hook")).doesNotExist();
        try (var probes = Files.walk(folder)) {
            assertThat(probes.map(Path::toString)).noneMatch(name -> name.contains(".probe-"));
        }
    }
}
