package org.autoreproduce.llm.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finished calls of another project that answer the same requests again, without a network. Read only; what it does not
 * hold it does not answer.
 */
public final class Recording {
    private final List<CallRecord> calls;
    private final Map<String, CallRecord> byScope = new HashMap<>();
    private final Map<String, CallRecord> byStage = new HashMap<>();

    private Recording(List<CallRecord> calls) {
        this.calls = calls.stream().map(Recording::bare).toList();
        for (CallRecord call : this.calls) {
            byScope.putIfAbsent(place(call.scope(), call.key(), call.n()), call);
            byStage.putIfAbsent(place(call.stage(), call.key(), call.n()), call);
        }
    }

    /** The calls of a project's journal/calls folder. */
    public static Recording of(CallStore journal) {
        return new Recording(journal.calls());
    }

    /** The calls in a folder like a project's journal/calls. */
    public static Recording ofFolder(Path calls) {
        return of(CallStore.open(calls));
    }

    /**
     * The calls of a file with one JSON object a line, as {@link #lines()} writes it.
     *
     * @param name how the user knows the file
     * @throws ProblemException where a line is broken, newer, or its request was changed by hand
     */
    public static Recording ofLines(InputStream in, String name) {
        Json json = new Json();
        List<CallRecord> calls = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (@Nullable
            String line = reader.readLine(); line != null; line = reader.readLine()) {
                calls.add(call(json, line, name, calls.size() + 1));
            }
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("llm.recording.unreadable", name));
        }
        return new Recording(calls);
    }

    /** One JSON object a line, in the order in which the calls were made, without times, costs or paths. */
    public String lines() {
        Json json = new Json();
        StringBuilder out = new StringBuilder();
        calls.forEach(call -> out.append(json.line(call)).append('\n'));
        return out.toString();
    }

    /** How many calls it holds. */
    public int size() {
        return calls.size();
    }

    /**
     * The reply to the n-th asking of this key in the stage run; another run of the same stage does as well, since the
     * key says that it was asked the same.
     */
    Optional<CallRecord> find(CallScope scope, String key, int n) {
        CallRecord exact = byScope.get(place(scope.name(), key, n));
        return Optional.ofNullable(exact != null ? exact : byStage.get(place(scope.stage(), key, n)));
    }

    private static CallRecord call(Json json, String line, String name, int number) {
        CallRecord call;
        try {
            call = json.read(line, CallRecord.class);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new ProblemException(e, Sentence.of("llm.recording.broken", name, number));
        }
        if (call.schema() > CallRecord.SCHEMA) {
            throw new ProblemException("llm.recording.newer", name);
        }
        if (!call.holds()) {
            throw new ProblemException("llm.recording.broken", name, number);
        }
        return call;
    }

    private static CallRecord bare(CallRecord c) {
        return new CallRecord(c.schema(), c.scope(), c.key(), c.n(), c.agent(), c.purpose(), c.messages(), c.reply(),
                c.usage(), c.model(), ChatReply.Origin.RECORDING, null, null, null, null);
    }

    private static String place(String where, String key, int n) {
        return where + ' ' + key + ' ' + n;
    }
}
