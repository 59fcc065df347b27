package org.autoreproduce.llm.hand;

import java.util.stream.Collectors;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;

/**
 * A request that waits for a person.
 *
 * @param id      counts up from 1 in the order of asking, within one desk
 * @param request what is asked
 */
public record HandRequest(long id, ChatRequest request) {
    /** All of it as one text to paste into a chat: what is said by whom, and the schema at the end. */
    public String text() {
        String said = request.messages().size() == 1
                ? Measured.sent(request.messages().getFirst().text())
                : request.messages().stream()
                        .map(message -> heading(message.role()) + Measured.sent(message.text()))
                        .collect(Collectors.joining("\n\n"));
        ReplySchema schema = request.schema();
        return schema == null || said.contains(schema.text().strip())
                ? said
                : said + "\n\nThe reply must be JSON by this schema:\n" + schema.text().strip() + "\n";
    }

    /** Whether an earlier reply is shown again with what is wrong with it. */
    public boolean repair() {
        return request.messages().stream().anyMatch(message -> message.role() == Role.ASSISTANT);
    }

    private static String heading(Role role) {
        return switch (role) {
            case SYSTEM -> "# Rules\n\n";
            case USER -> "# Request\n\n";
            case ASSISTANT -> "# Your earlier reply\n\n";
        };
    }
}
