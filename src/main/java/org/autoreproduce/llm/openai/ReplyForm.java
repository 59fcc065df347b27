package org.autoreproduce.llm.openai;

/** How a server is asked for JSON, the strongest form first. The messages say the same in all of them. */
enum ReplyForm {
    /** The server enforces the schema. */
    JSON_SCHEMA,
    /** The server enforces JSON of some kind. */
    JSON_OBJECT,
    /** Nothing is enforced. */
    TEXT;

    ReplyForm weaker() {
        return this == JSON_SCHEMA ? JSON_OBJECT : TEXT;
    }
}
