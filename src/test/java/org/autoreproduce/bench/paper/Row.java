package org.autoreproduce.bench.paper;

/**
 * A line of the table that the benchmark prints.
 *
 * @param what   was measured
 * @param of     which paper or set; "all" for the sum
 * @param value  in words
 * @param needed what was asked for; empty where nothing was
 * @param good   whether that was reached
 */
record Row(String what, String of, String value, String needed, boolean good) {}
