package org.autoreproduce.llm.journal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatReply.Origin;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the journal what this stage run asked before it was interrupted, else from the recording, else from the
 * model; what is not yet in the journal is written there. It never improvises: a request that nobody can answer is a
 * problem that says so.
 */
public final class RecordedChat {
    private final CallStore journal;
    private final @Nullable Recording recording;
    private final @Nullable ChatModel live;
    private final Clock clock;

    /**
     * Calls that are written down.
     *
     * @param journal   of this project
     * @param recording null for none
     * @param live      null where only journal and recording answer
     * @param clock     for the records' times only
     */
    public RecordedChat(CallStore journal, @Nullable Recording recording, @Nullable ChatModel live, Clock clock) {
        this.journal = journal;
        this.recording = recording;
        this.live = live;
        this.clock = clock;
    }

    /** The model as this stage run sees it. */
    public ChatModel in(CallScope scope) {
        return (request, listener, stop) -> chat(scope, request, listener, stop);
    }

    private ChatReply chat(CallScope scope, ChatRequest request, ChatListener listener, Cancellation stop) {
        stop.check();
        String key = CallRecord.key(request);
        int n = scope.ask(key);
        try {
            return answer(scope, key, n, request, listener, stop);
        } catch (RuntimeException e) {
            scope.unasked(key);
            throw e;
        }
    }

    private ChatReply answer(CallScope scope, String key, int n, ChatRequest request, ChatListener listener,
            Cancellation stop) {
        Optional<Map.Entry<String, CallRecord>> finished = journal.find(scope.name(), key, n);
        if (finished.isPresent()) {
            return again(finished.get().getValue(), Origin.JOURNAL, finished.get().getKey(), listener);
        }
        Optional<CallRecord> recorded = recording == null ? Optional.empty() : recording.find(scope, key, n);
        Instant started = clock.instant();
        if (recorded.isPresent()) {
            ChatReply reply = again(recorded.get(), Origin.RECORDING, null, listener);
            return reply.withCall(journal.add(record(scope, key, n, request, reply, started)));
        }
        if (live == null) {
            throw recording == null
                    ? new ProblemException("llm.model.none", request.purpose())
                    : new ProblemException("llm.recording.missing", request.purpose(), scope.name());
        }
        ChatReply reply = live.chat(request, listener, stop);
        return reply.withCall(journal.add(record(scope, key, n, request, reply, started)));
    }

    private static ChatReply again(CallRecord call, Origin origin, @Nullable String number, ChatListener listener) {
        listener.partial(call.reply());
        return new ChatReply(call.reply(), call.usage(), call.model(), origin, BigDecimal.ZERO, Duration.ZERO, number);
    }

    private CallRecord record(CallScope scope, String key, int n, ChatRequest request, ChatReply reply,
            Instant started) {
        return new CallRecord(CallRecord.SCHEMA, scope.name(), key, n, request.agent(), request.purpose(),
                request.messages(), reply.text(), reply.usage(), reply.model(), reply.origin(), reply.cost(),
                Duration.between(started, clock.instant()).toMillis(), reply.waited().toMillis(),
                started.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
