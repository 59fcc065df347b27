package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session is killed in the midst of its work, over and over on one project: all that was finished is there. */
class KillTest {
    private static final int KILLS = 5;

    @TempDir
    Path place;

    @Test
    void whatWasFinishedOutlivesAnyKill() throws IOException, InterruptedException {
        Path folder = place.resolve("p.repro");
        Random random = new Random(20261124);
        List<String> finished = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            finished.addAll(killed(folder, random));
            asIfAMinuteLater(folder);
            try (Project project = Samples.reopened(folder)) {
                isWhole(project, finished);
            }
            nothingIsLeftOver(folder);
        }
        assertThat(finished).hasSizeGreaterThan(KILLS);
    }

    @Test
    void aProjectKilledInItsMakingIsMadeAgainOrOpened() throws IOException, InterruptedException {
        Random random = new Random(3);
        for (int kill = 0; kill < 3; kill++) {
            Path folder = place.resolve("p" + kill);
            try (Child child = Child.start(BusyWriter.class, folder)) {
                while (!Files.exists(folder)) {
                    Thread.sleep(5);
                }
                Thread.sleep(random.nextInt(300));
                child.kill();
            }
            asIfAMinuteLater(folder);
            boolean made = Files.exists(folder.resolve(ProjectFolder.PROJECT_FILE));
            try (Project project = made ? Samples.reopened(folder) : Samples.project(folder)) {
                project.history().commit("Whatever there is");
                new Git(folder).findsNothingWrong();
            }
            nothingIsLeftOver(folder);
        }
    }

    /** Kills after some finished rounds, at any point of the next one. */
    private static List<String> killed(Path folder, Random random) throws IOException, InterruptedException {
        try (Child child = Child.start(BusyWriter.class, folder)) {
            assertThat(child.line()).isEqualTo("open");
            List<String> finished = new ArrayList<>();
            int rounds = 1 + random.nextInt(6);
            for (int round = 0; round < rounds; round++) {
                finished.add(child.line());
            }
            Thread.sleep(random.nextInt(120));
            finished.addAll(child.kill());
            return finished.stream().filter(line -> line.split("\\|").length == 5).toList();
        }
    }

    private static void isWhole(Project project, List<String> finished) {
        Path folder = project.folder().root();
        Git git = new Git(folder);
        Set<String> commits = new HashSet<>(git.say("rev-list", "HEAD").lines().toList());
        Set<Long> events = new HashSet<>();
        JournalReader.all(project.folder()).forEach(entry -> events.add(entry.seq()));
        Set<Id> ids = new HashSet<>();
        for (String round : finished) {
            String[] part = round.split("\\|");
            assertThat(commits).contains(part[0]);
            assertThat(events).contains(Long.parseLong(part[1]));
            assertThat(project.ids().find(Kind.CLAIM, part[3])).hasValue(Id.of(part[2]));
            assertThat(ids.add(Id.of(part[2]))).isTrue();
            assertThat(project.history().read(part[4], "main.py")).hasValue(part[3].getBytes());
            assertThat(folder.resolve("runs/" + part[2] + "/program")).isDirectoryContaining("glob:**/file3.py");
        }
        git.say("fsck", "--strict", "--no-dangling");
        assertThat(git.say("status", "--porcelain").lines().count()).isEqualTo(project.history().changedFiles().size());
        project.history().commit("What was lying about");
        git.findsNothingWrong();
    }

    /** A killed commit's lock is respected for ten seconds; waiting for them would only make the test slow. */
    private static void asIfAMinuteLater(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
                Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private static void nothingIsLeftOver(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> folder.relativize(file).toString())).noneMatch(name -> name.endsWith(".lock")
                    || name.endsWith(".tmp") || name.endsWith(AtomicFiles.PART) || name.endsWith("holder.json"));
        }
    }
}
