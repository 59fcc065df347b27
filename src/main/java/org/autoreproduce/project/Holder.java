package org.autoreproduce.project;

/**
 * Who writes to a project at present.
 *
 * @param schema  version of this format
 * @param pid     its process
 * @param host    the machine it runs on, as it calls itself
 * @param since   when it opened the project, as ISO 8601 in UTC
 * @param program tells two running programs apart even where they share a process id
 */
public record Holder(int schema, long pid, String host, String since, String program) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;
}
