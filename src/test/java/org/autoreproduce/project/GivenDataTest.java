package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be shown to a program is refused when it is given, not after the models were paid. */
class GivenDataTest {
    @TempDir
    Path place;
    private GivenData rules;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(place.resolve("mine/data"));
        Files.writeString(place.resolve("mine/data/train.csv"), "1\n");
        Files.writeString(place.resolve("mine/paper.pdf"), "%PDF-1.5");
        rules = new GivenData(place.resolve("mine/paper.repro"), place.resolve("mine/paper.pdf"));
    }

    private Path file(String name) throws IOException {
        Files.createDirectories(place.resolve(name).getParent());
        return Files.writeString(place.resolve(name), "x");
    }

    @Test
    void ordinaryNamesOfAnyLanguageAreTaken() throws IOException {
        List<ProjectFile.Data> data = List.of();
        for (String name : List.of("a/train (1).csv", "a/Daten ü.csv", "a/数据.mat", "a/x-1_2.npz")) {
            data = rules.with(data, file(name));
        }
        assertThat(data).extracting(ProjectFile.Data::name).containsExactly("train (1).csv", "Daten ü.csv", "数据.mat",
                "x-1_2.npz");
    }

    @Test
    void aNameThatCouldBeReadAsSomethingElseIsNot() {
        for (String name : List.of("-rf", "a`b", "a\nb", "$(id)")) {
            Samples.assertSentence("project.data-name", () -> rules.with(List.of(), file("b/" + name)));
        }
    }

    @Test
    void twoOfOneNameAreRefusedTogetherAndALaterOneTakesTheFirstsPlace() throws IOException {
        Path one = file("a/x.csv");
        Path other = file("b/x.csv");
        Samples.assertSentence("project.data-twice", () -> rules.of(List.of(one, other)));
        assertThat(rules.with(rules.of(List.of(one)), other)).extracting(ProjectFile.Data::path)
                .containsExactly(other.toString());
    }

    @Test
    void neitherProjectNorPaperMayLieInTheDataAndNoDataInTheProject() throws IOException {
        Samples.assertSentence("project.data-holds-project", () -> rules.with(List.of(), place.resolve("mine")));
        Samples.assertSentence("project.data-holds-project",
                () -> rules.with(List.of(), file("mine/paper.repro/data.csv")));
        Files.createSymbolicLink(place.resolve("link"), place.resolve("mine"));
        Samples.assertSentence("project.data-holds-project", () -> rules.with(List.of(), place.resolve("link")));
        GivenData elsewhere = new GivenData(place.resolve("other.repro"), place.resolve("mine/paper.pdf"));
        Samples.assertSentence("project.data-holds-paper", () -> elsewhere.with(List.of(), place.resolve("mine")));
        assertThat(rules.with(List.of(), place.resolve("mine/data"))).hasSize(1);
    }
}
