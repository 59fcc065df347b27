package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.TextOrigin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtefactsTest {
    @TempDir
    Path folder;
    Artefacts artefacts;

    record Notes(List<String> lines, BigDecimal weight) {
        public static final int SCHEMA = 3;

        Notes {
            lines = List.copyOf(lines);
        }
    }

    record Unversioned(String a) {}

    @BeforeEach
    void make() {
        artefacts = new Artefacts(new ProjectFolder(folder), Migrations.none());
    }

    @Test
    void aRecordComesBackAsItWas() {
        Notes notes = new Notes(List.of("ä", "b"), new BigDecimal("0.780"));
        artefacts.save("review/notes.json", notes);
        assertThat(artefacts.load("review/notes.json", Notes.class)).hasValue(notes);
        assertThat(artefacts.loadText("review/notes.json")).hasValue("""
                {
                  "lines" : [
                    "ä",
                    "b"
                  ],
                  "schema" : 3,
                  "weight" : 0.780
                }
                """);
    }

    @Test
    void aMissingFileIsNone() {
        assertThat(artefacts.load("nothing/here.json", Notes.class)).isEmpty();
        assertThat(artefacts.loadText("nothing.md")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":4,\"lines\":7}|project.newer", "{\"lines\":[]}|project.no-schema",
            "[1]|project.no-schema", "{\"schema\":3|project.broken-at", "|project.no-schema",
            "{\"schema\":3,\"lines\":\"x\"}|project.against-schema", "{\"schema\":3}|project.against-schema",
            "{\"schema\":2,\"lines\":[]}|project.too-old", "{\"schema\":3}x|project.broken-at"})
    void aNewerOrBrokenFileIsASentenceAndStaysAsItIs(String sample) throws IOException {
        int bar = sample.lastIndexOf('|');
        Path file = Files.writeString(folder.resolve("notes.json"), sample.substring(0, bar));
        Samples.assertSentence(sample.substring(bar + 1), () -> artefacts.load("notes.json", Notes.class));
        assertThat(file).hasContent(sample.substring(0, bar));
    }

    @Test
    void bytesThatAreNoTextAreASentence() throws IOException {
        Files.write(folder.resolve("notes.json"), new byte[]{'"', (byte) 0xff, '"'});
        Samples.assertSentence("project.broken", () -> artefacts.load("notes.json", Notes.class));
    }

    @Test
    void anOlderFileIsTakenToTheNewestStepByStep() throws IOException {
        Migrations migrations = Migrations.none()
                .with(Notes.class, 1, tree -> tree.putArray("lines").add(tree.path("line").asText()))
                .with(Notes.class, 2, tree -> tree.put("weight", new BigDecimal("1.50")));
        Path file = Files.writeString(folder.resolve("notes.json"), "{\"schema\":1,\"line\":\"a\"}");
        Artefacts newer = new Artefacts(new ProjectFolder(folder), migrations);
        assertThat(newer.load("notes.json", Notes.class))
                .hasValue(new Notes(List.of("a"), new BigDecimal("1.50")));
        assertThat(file).hasContent("{\"schema\":1,\"line\":\"a\"}");
    }

    @Test
    void aPaperThatWasReadBeforeReferencesHadVenuesIsStillRead() throws IOException {
        Files.writeString(folder.resolve("document.json"), """
                {"schema": 1, "hash": "h", "authors": [], "urls": [],
                 "pages": [], "blocks": [], "tables": [], "mentions": [], "references": [{"number": 1, "block": 0,
                 "raw": "Noone. Castles. 1998.", "authors": ["Noone"], "title": "Castles", "year": "1998",
                 "urls": [], "boxes": []}]}""");
        Document read = new Artefacts(new ProjectFolder(folder), Migrations.all()).load("document.json", Document.class)
                .orElseThrow();
        assertThat(read.schema()).isEqualTo(Document.SCHEMA);
        assertThat(read.references().getFirst().title()).isEqualTo("Castles");
        assertThat(read.references().getFirst().venue()).isNull();
    }

    @Test
    void aPaperThatWasReadBeforeCellsHadEmphasisIsStillRead() throws IOException {
        Files.writeString(folder.resolve("document.json"), """
                {"schema": 2, "hash": "h", "authors": [], "urls": [], "pages": [], "blocks": [], "mentions": [],
                 "references": [], "tables": [{"label": "Table 1", "caption": "", "block": 0, "headerRows": 1,
                 "headerColumns": 1, "rows": [{"cells": [{"row": 0, "column": 0, "rowSpan": 1, "colSpan": 1,
                 "header": true, "text": "F1", "box": {"page": 1, "x": 1, "y": 1, "width": 9, "height": 9}}]}]}]}""");
        Document read = new Artefacts(new ProjectFolder(folder), Migrations.all()).load("document.json", Document.class)
                .orElseThrow();
        assertThat(read.origin()).isEqualTo(TextOrigin.PRINTED);
        assertThat(read.year()).isNull();
        assertThat(read.tables().getFirst().cell(0, 0).orElseThrow().emphasis()).isEmpty();
    }

    @Test
    void aClassWithoutASchemaCannotBeSaved() {
        assertThatThrownBy(() -> artefacts.save("a.json", new Unversioned("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/../../x", "/etc/passwd", "a//b", "a/", ".git/config",
            "code/.GIT/hooks/x", ".autoreproduce/writer", "C:/x", "a\\..\\..\\x", "a/./b", "a\0b"})
    void noPathLeadsOutOfTheProjectOrIntoPrivateParts(String path) {
        Samples.assertSentence("project.path", () -> artefacts.saveText(path, "x"));
        Samples.assertSentence("project.path", () -> artefacts.loadText(path));
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("code"), elsewhere);
        Files.createSymbolicLink(folder.resolve("plan.md"), secret);
        Samples.assertSentence("project.link", () -> artefacts.loadText("code/secret"));
        Samples.assertSentence("project.link", () -> artefacts.saveText("code/new", "x"));
        Samples.assertSentence("project.link", () -> artefacts.saveText("plan.md", "x"));
        assertThat(secret).hasContent("secret");
        try (var files = Files.list(elsewhere)) {
            assertThat(files).containsExactly(secret);
        }
    }

    @Test
    void savingLeavesNothingBeside() throws IOException {
        artefacts.saveText("plan/plan.md", "one");
        artefacts.saveText("plan/plan.md", "two");
        try (var files = Files.list(folder.resolve("plan"))) {
            assertThat(files).containsExactly(folder.resolve("plan/plan.md"));
        }
        assertThat(folder.resolve("plan/plan.md")).hasContent("two");
        artefacts.delete("plan/plan.md");
        assertThat(artefacts.loadText("plan/plan.md")).isEmpty();
    }
}
