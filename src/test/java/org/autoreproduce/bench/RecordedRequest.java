package org.autoreproduce.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.llm.journal.CallRecord;

/**
 * What a recorded call asked, as it is recognised on the wire: text for text, with any number where one was measured.
 *
 * @param key    of the call
 * @param asked  a pattern for each message
 */
record RecordedRequest(String key, List<Line> asked) {

    /** A message. */
    record Line(String role, Pattern text) {}

    static RecordedRequest of(CallRecord call) {
        return new RecordedRequest(call.key(), call.messages().stream()
                .map(message -> new Line(message.role().id(), pattern(message.text()))).toList());
    }

    boolean matches(JsonNode messages) {
        if (messages.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            JsonNode message = messages.path(i);
            if (!message.path("role").asText().equals(asked.get(i).role())
                    || !asked.get(i).text().matcher(text(message.path("content"))).matches()) {
                return false;
            }
        }
        return true;
    }

    /** A text, or a list of parts. */
    private static String text(JsonNode content) {
        return content.isTextual()
                ? content.asText()
                : StreamSupport.stream(content.spliterator(), false).map(part -> part.path("text").asText())
                        .collect(Collectors.joining("\n"));
    }

    private static Pattern pattern(String recorded) {
        String placeholder = Measured.canonical(Measured.mark("0"));
        return Pattern.compile(Stream.of(Measured.canonical(recorded).split(Pattern.quote(placeholder), -1))
                .map(Pattern::quote).collect(Collectors.joining("\\S{1,40}?")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedRequest that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
