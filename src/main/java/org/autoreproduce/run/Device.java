package org.autoreproduce.run;

/**
 * Something to compute on.
 *
 * @param id     as the program is told it: cpu, cuda:0, …
 * @param name   of the product, or "cpu"
 * @param memory in bytes; of a cpu the machine's, 0 where unknown
 */
public record Device(String id, String name, long memory) {}
