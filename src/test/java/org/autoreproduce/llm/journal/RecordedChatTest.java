package org.autoreproduce.llm.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatReply.Origin;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedChatTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<ChatRequest> asked = new ArrayList<>();
    private final ChatModel model = (request, listener, stop) -> {
        asked.add(request);
        return ChatReply.live("reply " + asked.size(), new Usage(100, 10, 0, false), "m", Duration.ofMillis(5))
                .withCost(new BigDecimal("0.25"));
    };

    private ChatModel chat(@Nullable Recording recording, @Nullable ChatModel live, CallScope scope) {
        return new RecordedChat(CallStore.open(folder.resolve("calls")), recording, live, CLOCK).in(scope);
    }

    private static ChatReply ask(ChatModel chat, String text) {
        return chat.chat(request(text), ChatListener.NONE, new Cancellation());
    }

    private static ChatRequest request(String text) {
        return new ChatRequest("code", "plan", List.of(new Message(Role.USER, text)), null);
    }

    @Test
    void whatAnInterruptedStageAskedIsNotPaidTwice() {
        ChatModel before = chat(null, model, new CallScope("method", 1));
        ask(before, "a");
        ask(before, "b");
        ask(before, "a");
        ChatModel after = chat(null, model, new CallScope("method", 1));
        assertThat(List.of(ask(after, "a").text(), ask(after, "b").text(), ask(after, "a").text())).containsExactly(
                "reply 1",
                "reply 2", "reply 3");
        assertThat(asked).hasSize(3);
        ChatReply next = ask(after, "a");
        assertThat(next.text()).isEqualTo("reply 4");
        assertThat(next.call()).isEqualTo("0004");
    }

    @Test
    void aReplyFromTheJournalCostsNothingNow() {
        ask(chat(null, model, new CallScope("method", 1)), "a");
        ChatReply again = ask(chat(null, null, new CallScope("method", 1)), "a");
        assertThat(again).isEqualTo(new ChatReply("reply 1", new Usage(100, 10, 0, false), "m", Origin.JOURNAL,
                BigDecimal.ZERO, Duration.ZERO, "0001"));
    }

    @Test
    void anotherRunOfTheStageAsksAnew() {
        ask(chat(null, model, new CallScope("method", 1)), "a");
        assertThat(ask(chat(null, model, new CallScope("method", 2)), "a").text()).isEqualTo("reply 2");
        assertThat(ask(chat(null, model, new CallScope("data", 1)), "a").text()).isEqualTo("reply 3");
    }

    @Test
    void aFailedAskingDoesNotCount() {
        CallScope scope = new CallScope("method", 1);
        ChatModel failing = chat(null, (request, listener, stop) -> {
            throw new CancellationException("stopped");
        }, scope);
        assertThatThrownBy(() -> ask(failing, "a")).isInstanceOf(CancellationException.class);
        ask(chat(null, model, scope), "a");
        assertThat(CallStore.open(folder.resolve("calls")).records().firstEntry().getValue().n()).isZero();
    }

    @Test
    void measuredNumbersSchemaAndPurposeDoNotMakeAnotherCallButAgentAndWordsDo() {
        String key = CallRecord.key(request("auc " + Measured.mark("0.76")));
        List<Message> messages = List.of(new Message(Role.USER, "auc " + Measured.mark("0.77")));
        assertThat(CallRecord.key(new ChatRequest("code", "other", messages, new ReplySchema("s", "{}"))))
                .isEqualTo(key);
        assertThat(CallRecord.key(new ChatRequest("research", "plan", messages, null))).isNotEqualTo(key);
        assertThat(CallRecord.key(request("auc 0.76"))).isNotEqualTo(key);
    }

    @Test
    void aKeyIsTheSameOnEveryMachineAndInEveryVersion() {
        assertThat(CallRecord.key(request("a")))
                .isEqualTo("37c832523375366daf321f1a469756bc76e8e205c61ff21046cdffa373c1f84d");
    }

    @Test
    void aRecordingAnswersElsewhereWithoutAModelAndIsWrittenDown() {
        Recording recording = record("a", "b", "a");
        CallScope scope = new CallScope("method", 1);
        ChatModel replay = new RecordedChat(CallStore.open(folder.resolve("other")), recording, null, CLOCK).in(scope);
        assertThat(List.of(ask(replay, "a").text(), ask(replay, "a").text(), ask(replay, "b").text())).containsExactly(
                "reply 1",
                "reply 3", "reply 2");
        CallStore journal = CallStore.open(folder.resolve("other"));
        assertThat(journal.records()).hasSize(3);
        assertThat(journal.spent()).isEqualTo(Spent.NOTHING);
        assertThat(Recording.of(journal).size()).isEqualTo(3);
    }

    @Test
    void aLaterRunOfTheStageIsAnsweredByItsOwnRecordElseByAnothers() {
        ask(chat(null, model, new CallScope("method", 1)), "a");
        ask(chat(null, model, new CallScope("method", 2)), "a");
        Recording recording = Recording.ofFolder(folder.resolve("calls"));
        for (int run = 1; run <= 3; run++) {
            CallStore empty = CallStore.open(folder.resolve("run" + run));
            ChatReply reply = ask(new RecordedChat(empty, recording, null, CLOCK).in(new CallScope("method", run)),
                    "a");
            assertThat(reply.text()).isEqualTo(run == 2 ? "reply 2" : "reply 1");
        }
    }

    @Test
    void aRecordingNeverImprovises() {
        Recording recording = record("a");
        CallStore empty = CallStore.open(folder.resolve("other"));
        ChatModel replay = new RecordedChat(empty, recording, null, CLOCK).in(new CallScope("method", 1));
        assertThatThrownBy(() -> ask(replay, "a changed")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("not in the recording").hasMessageContaining("Connect a model");
        ask(replay, "a");
        assertThatThrownBy(() -> ask(replay, "a")).hasMessageContaining("not in the recording");
        ChatModel elsewhere = new RecordedChat(empty, recording, null, CLOCK).in(new CallScope("data", 1));
        assertThatThrownBy(() -> ask(elsewhere, "a")).hasMessageContaining("not in the recording");
    }

    @Test
    void whatTheRecordingLacksIsAskedWhereAModelIsConnected() {
        Recording recording = record("a");
        CallStore empty = CallStore.open(folder.resolve("other"));
        ChatModel replay = new RecordedChat(empty, recording, model, CLOCK).in(new CallScope("method", 1));
        assertThat(ask(replay, "a").origin()).isEqualTo(Origin.RECORDING);
        assertThat(ask(replay, "b").origin()).isEqualTo(Origin.MODEL);
    }

    @Test
    void withNeitherModelNorRecordingTheUserIsToldToConnectOne() {
        assertThatThrownBy(() -> ask(chat(null, null, new CallScope("plan", 1)), "a"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No model is connected");
    }

    @Test
    void aRecordingAsLinesIsTheSameRecordingWithoutTimesAndCosts() {
        Recording recording = record("a", "b");
        String lines = recording.lines();
        Recording read = Recording.ofLines(stream(lines), "sample");
        assertThat(read.lines()).isEqualTo(lines);
        assertThat(lines.lines()).hasSize(2).noneMatch(line -> line.contains("2026") || line.contains("cost"));
    }

    @Test
    void aRecordingThatWasChangedByHandIsRefused() {
        String lines = record("a").lines();
        assertThatThrownBy(() -> Recording.ofLines(stream(lines.replace("\"text\":\"a\"", "\"text\":\"b\"")), "sample"))
                .isInstanceOf(ProblemException.class).hasMessageContaining("sample").hasMessageContaining("line 1");
        assertThatThrownBy(() -> Recording.ofLines(stream(lines + "{torn"), "sample")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> Recording.ofLines(stream(lines.replace("\"schema\":1", "\"schema\":2")), "sample"))
                .hasMessageContaining("newer");
    }

    @Test
    void recordsAreNumberedAndNeverRewritten() throws Exception {
        ChatModel chat = chat(null, model, new CallScope("method", 1));
        ask(chat, "a");
        byte[] first = Files.readAllBytes(folder.resolve("calls/0001.json"));
        ask(chat, "b");
        assertThat(Files.readAllBytes(folder.resolve("calls/0001.json"))).isEqualTo(first);
        try (var files = Files.list(folder.resolve("calls"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("0001.json", "0002.json");
        }
        assertThat(new String(first, StandardCharsets.UTF_8)).contains("\"started\" : \"2026-11-24T08:00:00Z\"",
                "\"scope\" : \"method#1\"", "\"schema\" : 1", "\"waitedMs\" : 5");
    }

    @Test
    void whatAKillLeavesBesideIsGoneWhenTheCallIsMadeAgain() throws Exception {
        Files.createDirectories(folder.resolve("calls"));
        Files.writeString(folder.resolve("calls/.0001.json.part"), "{\"sch");
        ask(chat(null, model, new CallScope("method", 1)), "a");
        assertThat(folder.resolve("calls/.0001.json.part")).doesNotExist();
    }

    @Test
    void aDamagedOrNewerRecordIsToldAndStaysUntouched() throws Exception {
        Files.createDirectories(folder.resolve("calls"));
        Path file = folder.resolve("calls/0001.json");
        Files.writeString(file, "{\"schema\": 1, \"sco");
        assertThatThrownBy(() -> CallStore.open(folder.resolve("calls"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("damaged");
        assertThat(file).hasContent("{\"schema\": 1, \"sco");
        Files.delete(file);
        ask(chat(null, model, new CallScope("method", 1)), "a");
        Files.writeString(file, Files.readString(file).replace("\"schema\" : 1", "\"schema\" : 7"));
        assertThatThrownBy(() -> CallStore.open(folder.resolve("calls"))).hasMessageContaining("newer version");
    }

    @Test
    void aReplyThatCannotBeSavedIsAProblem() throws Exception {
        Files.writeString(folder.resolve("calls"), "a file where the folder should be");
        assertThatThrownBy(() -> ask(chat(null, model, new CallScope("method", 1)), "a"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot be saved");
    }

    @Test
    void aReplayedReplyIsHeard() {
        StringBuilder heard = new StringBuilder();
        ChatModel replay = new RecordedChat(CallStore.open(folder.resolve("other")), record("a"), null, CLOCK)
                .in(new CallScope("method", 1));
        replay.chat(request("a"), new ChatListener() {
            @Override
            public void partial(String piece) {
                heard.append(piece);
            }
        }, new Cancellation());
        assertThat(heard).hasToString("reply 1");
    }

    private Recording record(String... texts) {
        ChatModel chat = chat(null, model, new CallScope("method", 1));
        for (String text : texts) {
            ask(chat, text);
        }
        return Recording.ofFolder(folder.resolve("calls"));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
