package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.project.Settings.Limits;
import org.autoreproduce.project.Settings.Minutes;
import org.autoreproduce.project.Settings.Model;
import org.autoreproduce.project.Settings.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path place;
    Path folder;

    @BeforeEach
    void name() {
        folder = place.resolve("deep/a paper.repro");
    }

    /** Every file of the project by its hash. */
    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), new Hashes().of(file));
            }
        }
        return contents;
    }

    @Test
    void whatWasSavedIsThereAgain() throws IOException {
        ProjectFile file;
        try (Project project = Samples.project(folder)) {
            file = project.file().withGiven(JsonNodeFactory.instance.arrayNode().add(new BigDecimal("0.780")))
                    .with(Settings.defaults().withPython("python3").withSeeds(List.of(3, 1))
                            .withModels(Models.both(new Model("http://127.0.0.1:8080/v1", "a/b:c")))
                            .withLimits(new Limits(5, new BigDecimal("1.50"), 100, new Minutes(1, 2, 3, 4)))
                            .withLineage(new Settings.Lineage(false, 2, "library", true, "works.bib", true, true))
                            .withAllowUnsandboxed(true));
            project.save(file);
            project.history().commit("Settings");
            assertThat(project.ids().idFor(Kind.CLAIM, "a")).isEqualTo(Id.of("C1"));
        }
        try (Project project = Samples.reopened(folder)) {
            assertThat(project.file()).isEqualTo(file);
            assertThat(project.ids().find(Kind.CLAIM, "a")).hasValue(Id.of("C1"));
            assertThat(project.history().changedFiles()).extracting(FileChange::path).containsExactly("ids.json");
            assertThat(folder.resolve("paper/paper.pdf")).hasContent("%PDF-1.4 not a real one");
        }
        assertThat(Project.file(ProjectFolder.at(folder))).isEqualTo(file);
    }

    @Test
    void aProjectIsNotMadeWhereSomethingElseLies() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.tex"), "years of work");
        Samples.assertSentence("project.not-empty", () -> Samples.project(folder));
        assertThat(contents(folder)).containsOnlyKeys("thesis.tex");
        Files.delete(folder.resolve("thesis.tex"));
        Samples.project(folder).close();
        Samples.assertSentence("project.exists", () -> Samples.project(folder));
    }

    @Test
    void whatIsNoProjectIsNotOpened() throws IOException {
        Samples.assertSentence("project.missing", () -> Samples.reopened(folder));
        Files.createDirectories(folder);
        Samples.assertSentence("project.not-ours", () -> Samples.reopened(folder));
        assertThat(contents(folder)).isEmpty();
    }

    @Test
    void aPaperThatIsNotThereIsASentenceThatNamesIt() {
        Path paper = place.resolve("nothing.pdf");
        assertThatThrownBy(() -> Project.create(folder, Samples.settings(), paper, InstantSource.system()))
                .hasMessageContaining(paper.toString());
        assertThat(folder.resolve("project.json")).doesNotExist();
    }

    @Test
    void aMakingThatWasCutOffIsBegunAgain() throws IOException {
        Samples.project(folder).close();
        Files.delete(folder.resolve(".git/config"));
        Files.delete(folder.resolve("project.json"));
        Files.delete(folder.resolve("journal/events.jsonl"));
        Files.delete(folder.resolve("journal"));
        Files.writeString(folder.resolve("paper/.123" + AtomicFiles.PART), "%PDF");
        try (Project project = Samples.project(folder)) {
            assertThat(project.history().changedFiles()).isEmpty();
            new Git(folder).findsNothingWrong();
            assertThat(folder.resolve("paper")).isDirectoryNotContaining("glob:**" + AtomicFiles.PART);
        }
    }

    @Test
    void aNewerOrBrokenProjectIsASentenceAndStaysAsItIs() throws IOException {
        Samples.project(folder).close();
        Path file = folder.resolve("project.json");
        String text = Files.readString(file);
        for (var bad : List.of(List.of(text.replace("\"schema\" : 3", "\"schema\" : 4"), "project.newer"),
                List.of(text.substring(0, 50), "project.broken-at"), List.of("", "project.no-schema"))) {
            Files.writeString(file, bad.getFirst());
            Files.writeString(folder.resolve(".x" + AtomicFiles.PART), "left over");
            SortedMap<String, String> before = contents(folder);
            Samples.assertSentence(bad.getLast(), () -> Samples.reopened(folder));
            assertThat(contents(folder)).isEqualTo(before);
        }
    }

    @Test
    void newerIdsAndJournalsAreSentencesAndTheProjectStaysAsItIs() throws IOException {
        Samples.project(folder).close();
        for (var bad : List.of("ids.json", "journal/events.jsonl")) {
            String old = Files.exists(folder.resolve(bad)) ? Files.readString(folder.resolve(bad)) : "";
            Files.writeString(folder.resolve(bad), "{\"schema\":9}\n");
            Samples.assertSentence("project.newer", () -> Samples.reopened(folder));
            assertThat(folder.resolve(bad)).hasContent("{\"schema\":9}\n");
            Files.writeString(folder.resolve(bad), bad.endsWith("l") ? old : "{\"schema\":1,\"given\":[]}");
        }
        Samples.reopened(folder).close();
    }

    @Test
    void whatKilledWritersLeftIsClearedAwayButNothingElse() throws IOException {
        Samples.project(folder).close();
        Files.createDirectories(folder.resolve("runs/0001/out"));
        Files.createDirectories(folder.resolve("runs/0001/.p" + AtomicFiles.PART + "/tests"));
        List<String> left = List.of("plan.md", "code/.1" + AtomicFiles.PART,
                "runs/0001/.p" + AtomicFiles.PART + "/tests/a.py");
        Files.createDirectories(folder.resolve("code"));
        for (String file : left) {
            Files.writeString(folder.resolve(file), "x");
        }
        Path theirs = Files.writeString(folder.resolve("runs/0001/out/a" + AtomicFiles.PART), "a run's own");
        Samples.reopened(folder).close();
        assertThat(contents(folder).keySet()).contains("plan.md", folder.relativize(theirs).toString())
                .noneMatch(name -> name.endsWith(AtomicFiles.PART) && name.startsWith("code"));
        assertThat(folder.resolve("runs/0001")).isDirectoryNotContaining("glob:**" + AtomicFiles.PART);
    }

    @Test
    void aProjectOfTheFirstFormatIsReadAndItsModelsAreServersOfOpenAisProtocol() throws IOException {
        ProjectFile file;
        try (Project project = Samples.project(folder)) {
            file = project.file()
                    .with(Settings.defaults().withLineage(Settings.Lineage.usual().withWeb(false))
                            .withModels(new Models(new Model("http://a/v1", "large"),
                                    new Model("http://b/v1", "small"), new Settings.Waits(600, 120))));
            project.save(file);
        }
        Path place = folder.resolve("project.json");
        String old = Files.readString(place).replace("\"schema\" : 3", "\"schema\" : 1")
                .replaceAll("(?m),\\s*\"provider\" : \"openai\"", "")
                .replaceAll("(?m),\\s*\"(web|zotero)\" : false", "");
        assertThat(old).doesNotContain("provider", "zotero");
        Files.writeString(place, old);
        assertThat(Project.file(ProjectFolder.at(folder))).isEqualTo(file);
        assertThat(place).hasContent(old);
        try (Project project = Samples.reopened(folder)) {
            assertThat(project.file()).isEqualTo(file);
            project.save(project.file());
        }
        assertThat(Files.readString(place)).contains("\"schema\" : 3", "\"provider\" : \"openai\"");
    }

    @Test
    void aProjectOfTheFirstFormatWithoutModelsIsRead() throws IOException {
        Samples.project(folder).close();
        Path place = folder.resolve("project.json");
        Files.writeString(place, Files.readString(place).replace("\"schema\" : 3", "\"schema\" : 1"));
        assertThat(Project.file(ProjectFolder.at(folder)).settings().models()).isNull();
    }

    @Test
    void aKeyInACommandIsRefused() {
        for (String line : List.of("ask --api-key abc", "env OPENAI_API_KEY=abc ask", "ask --password x",
                "ask sk-abcdefgh12345")) {
            Samples.assertSentence("project.key-in-command", () -> new Model(Provider.COMMAND, line, ""));
        }
        assertThat(new Model(Provider.COMMAND, "/opt/ask --max-tokens 50 me@here", "").name())
                .isEqualTo("command ask");
    }

    @Test
    void aKeyCannotReachTheFile() {
        for (String address : List.of("https://user:key@host/v1", "https://host/v1?key=abc", "https://host/#abc")) {
            Samples.assertSentence("project.key-in-address", () -> new Model(address, "m"));
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        Settings settings = Settings.defaults();
        assertThat(settings.seeds()).containsExactly(0, 1, 2, 3, 4);
        assertThatThrownBy(() -> settings.withSeeds(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withSeeds(List.of(1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settings.Lineage(true, 0, null, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minutes(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
