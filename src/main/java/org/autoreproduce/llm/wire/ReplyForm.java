package org.autoreproduce.llm.wire;

/** How a server is asked for JSON, the strongest form first. The messages say the same in all of them. */
public enum ReplyForm {
    /** The server enforces the schema. */
    JSON_SCHEMA,
    /** The server enforces JSON of some kind. */
    JSON_OBJECT,
    /** Nothing is enforced. */
    TEXT;

    /** The next weaker form. */
    ReplyForm weaker() {
        return this == JSON_SCHEMA ? JSON_OBJECT : TEXT;
    }
}
