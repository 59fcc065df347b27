package org.autoreproduce.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.autoreproduce.llm.reply.Checked;

/**
 * How the agents reach their models within one stage. Behind it stand the user's gate and guidance, the journal of
 * calls, a recording or a model, and one repair turn for a reply that does not hold.
 */
public interface Conversation {
    /** Asks for JSON that obeys the request's schema and passes the check. */
    <T> T json(Ask ask, Function<JsonNode, Checked<T>> check);

    /** Asks for free text that passes the check. */
    <T> T text(Ask ask, Function<String, Checked<T>> check);
}
