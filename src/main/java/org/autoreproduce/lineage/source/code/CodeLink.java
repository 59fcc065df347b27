package org.autoreproduce.lineage.source.code;

/**
 * A repository that a text names.
 *
 * @param own   whether the text offers it as its own code, rather than somebody else's
 * @param words the words around it, as they stand there
 */
public record CodeLink(CodeAddress address, boolean own, String words) {}
