package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final Instant TIME = Instant.parse("2026-11-24T01:02:03.456Z");

    @TempDir
    Path root;
    ProjectFolder folder;
    Path events;

    @BeforeEach
    void make() {
        folder = new ProjectFolder(root);
        events = root.resolve("journal/events.jsonl");
    }

    private Journal open() {
        return Journal.open(folder, InstantSource.fixed(TIME));
    }

    private void write(String... texts) {
        try (Journal journal = open()) {
            for (String text : texts) {
                journal.append(Map.of("type", "log", "line", text));
            }
        }
    }

    private List<String> lines() {
        return JournalReader.all(folder).stream().map(entry -> entry.body().path("line").asText()).toList();
    }

    @Test
    void everyEventIsOneLine() {
        try (Journal journal = open()) {
            Entry entry = journal.append(Map.of("type", "log", "line", "two\nlines"));
            assertThat(entry.seq()).isEqualTo(1);
            assertThat(entry.type()).isEqualTo("log");
            assertThat(JournalReader.all(folder)).containsExactly(entry);
        }
        assertThat(events).hasContent("{\"line\":\"two\\nlines\",\"schema\":1,\"seq\":1,"
                + "\"time\":\"2026-11-24T01:02:03.456Z\",\"type\":\"log\"}\n");
    }

    @Test
    void theCountGoesOnWhereItEnded() {
        write("a", "b");
        write("c");
        assertThat(JournalReader.all(folder)).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
        assertThat(lines()).containsExactly("a", "b", "c");
    }

    @Test
    void aTornLastLineIsNotReadAndThenCutOff() throws IOException {
        write("a", "b");
        long whole = Files.size(events);
        for (int torn = 1; torn < 30; torn += 7) {
            write("c");
            Files.write(events, Files.readString(events).substring(0, (int) whole + torn).getBytes());
            assertThat(lines()).containsExactly("a", "b");
            open().close();
            assertThat(events).hasSize(whole);
        }
        write("d");
        assertThat(lines()).containsExactly("a", "b", "d");
    }

    @Test
    void aLineWithoutItsEndIsTornEvenIfItReadsWell() throws IOException {
        write("a", "b");
        Files.writeString(events, Files.readString(events).stripTrailing());
        assertThat(lines()).containsExactly("a");
        write("c");
        assertThat(lines()).containsExactly("a", "c");
    }

    @Test
    void aReaderFollowsWhatIsAdded() throws IOException {
        JournalReader reader = new JournalReader(folder);
        assertThat(reader.next()).isEmpty();
        write("a", "b");
        assertThat(reader.next()).extracting(Entry::seq).containsExactly(1L, 2L);
        assertThat(reader.next()).isEmpty();
        write("c");
        String rest = "{\"schema\":1,\"seq\":4,\"time\":\"2026-11-24T01:02:03.456Z\",\"type\":\"log\"}\n";
        Files.writeString(events, rest.substring(0, 20), StandardOpenOption.APPEND);
        assertThat(reader.next()).extracting(Entry::seq).containsExactly(3L);
        Files.writeString(events, rest.substring(20), StandardOpenOption.APPEND);
        assertThat(reader.next()).extracting(Entry::seq).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "{}", "[]",
            "{\"schema\":1,\"seq\":3,\"time\":\"2026-11-24T01:02:03Z\",\"type\":\"a\"}",
            "{\"schema\":1,\"seq\":2,\"time\":\"yesterday\",\"type\":\"a\"}"})
    void aDamagedLineIsASentenceAndTheJournalStaysAsItIs(String line) throws IOException {
        write("a");
        String text = Files.readString(events) + line + "\n" + "torn";
        Files.writeString(events, text);
        Samples.assertSentence("project.journal-broken", this::lines);
        Samples.assertSentence("project.journal-broken", this::open);
        assertThat(Files.readString(events)).isEqualTo(text);
    }

    @Test
    void aNewerLineIsASentenceAndTheJournalStaysAsItIs() throws IOException {
        write("a");
        String text = Files.readString(events) + "{\"schema\":2,\"seq\":2}\n{\"sch";
        Files.writeString(events, text);
        Samples.assertSentence("project.newer", this::open);
        assertThat(Files.readString(events)).isEqualTo(text);
    }

    @Test
    void whatIsNoEventIsRefused() {
        try (Journal journal = open()) {
            for (Object bad : List.of(Map.of("line", "a"), "text", Map.of("type", "a", "seq", 1), Map.of("type", 1))) {
                assertThatThrownBy(() -> journal.append(bad)).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(journal.append(Map.of("type", "a")).seq()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedThreadWritesAsWell() {
        try (Journal journal = open()) {
            Thread.currentThread().interrupt();
            journal.append(Map.of("type", "a"));
            journal.force();
            assertThat(Thread.interrupted()).isTrue();
            journal.append(Map.of("type", "b"));
        }
        assertThat(JournalReader.all(folder)).hasSize(2);
    }

    @Test
    void manyThreadsWriteWholeLinesInOneOrder() throws InterruptedException {
        try (Journal journal = open()) {
            List<Thread> threads = IntStream.range(0, 8).mapToObj(t -> Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 50; i++) {
                    journal.append(Map.of("type", "log", "line", "x".repeat(t * 100)));
                }
            })).toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(JournalReader.all(folder)).hasSize(400);
    }
}
