package org.autoreproduce.llm;

/**
 * The form that a reply must have. The prompt's text says it as well, so that a request reads the same whatever a
 * server supports.
 *
 * @param name letters, digits, - and _; some servers want one
 * @param text the JSON schema (draft 2020-12)
 */
public record ReplySchema(String name, String text) {
    /** Checks the name, which servers are strict about. */
    public ReplySchema {
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("not a schema's name: " + name);
        }
    }
}
