package org.autoreproduce.llm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How one kind of server is spoken to: what differs between them, and nothing of what they share. Without state. */
public interface Dialect {
    /** Its name in settings and in the keys of sentences: "anthropic". */
    String id();

    /** What follows the host where an address gives no path: "/v1". */
    String root();

    /** What users copy behind that and is to be taken off: "/chat/completions". */
    Set<String> tails();

    /** The headers that carry the key and say which version is spoken. */
    Map<String, String> headers(Optional<String> key);

    /** langchain4j's model for one request, its way to the network given. */
    StreamingChatModel model(Sending sending, HttpClientBuilder wire);

    /** How JSON is asked for, where langchain4j is to say it; a dialect may say it by itself. */
    default Optional<ResponseFormat> format(Sending sending) {
        return sending.responseFormat();
    }

    /** What an event of a stream says. */
    Heard hear(JsonNode event);

    /** A reply that came in one piece, as the events that it should have been; empty where it is none. */
    List<JsonNode> pieces(JsonNode whole);

    /** Words, in small letters, by which a server says that it does not take the form in which JSON was asked for. */
    Set<String> formWords();

    /** Where the list of models is, behind the base. */
    String modelsPath();

    /** The ids in that list; empty where it is none. */
    Optional<List<String>> models(JsonNode list);
}
