package org.autoreproduce.lineage;

/**
 * What is known of a work that is looked for.
 *
 * @param title as the reference list prints it; empty where the entry could not be split
 * @param entry the whole entry
 */
public record WorkQuery(String title, String entry) {}
