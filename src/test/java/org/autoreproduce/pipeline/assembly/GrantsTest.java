package org.autoreproduce.pipeline.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsTest {
    @TempDir
    Path home;

    private Grants grants() {
        return new Grants(Map.of("HOME", home.toString()));
    }

    @Test
    void whatOneProjectMayNoOtherMay() throws IOException {
        Path mine = home.resolve("mine.repro");
        Path other = Files.createDirectory(home.resolve("other.repro"));
        grants().unsandboxed(mine);
        Files.createDirectory(mine);

        assertThat(grants().mayRunUnsandboxed(mine)).isTrue();
        assertThat(grants().mayRunUnsandboxed(other)).isFalse();
    }

    @Test
    void aServerElsewhereMustBeNamedByTheUserFirst() {
        assertThat(grants().mayHaveKey("http://127.0.0.1:8080/v1")).isTrue();
        assertThat(grants().mayHaveKey("http://127.0.0.1.evil.example/v1")).isFalse();
        assertThat(grants().mayHaveKey("https://models.example/v1")).isFalse();
        grants().server("https://models.example/v1");
        assertThat(grants().mayHaveKey("https://models.example/v1")).isTrue();
    }

    @Test
    void aCommandOfSomebodyElseIsNotStarted() {
        assertThat(grants().mayStart("ask -m x")).isFalse();
        grants().models(Settings.Models.both(new Settings.Model(Provider.COMMAND, "ask -m x", "")));
        assertThat(grants().mayStart("ask -m x")).isTrue();
        assertThat(grants().mayStart("ask -m y")).isFalse();
    }

    @Test
    void whatWasAllowedBeforeCommandsWereStaysAllowed() throws IOException {
        grants().server("https://models.example/v1");
        Path file = home.resolve(".local/state/autoreproduce/grants.json");
        Files.writeString(file, Files.readString(file).replaceAll("\"commands\" : \\[ *\\],?\\s*", ""));
        assertThat(file).content().doesNotContain("commands");
        assertThat(grants().mayHaveKey("https://models.example/v1")).isTrue();
        assertThat(grants().mayStart("ask")).isFalse();
    }

    @Test
    void aBrokenFileIsASentenceAndStays() throws IOException {
        grants().server("https://models.example/v1");
        Path file = home.resolve(".local/state/autoreproduce/grants.json");
        Files.writeString(file, "{");
        assertThatThrownBy(() -> grants().server("https://other.example/v1")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("grants.json");
        assertThat(file).hasContent("{");
    }
}
