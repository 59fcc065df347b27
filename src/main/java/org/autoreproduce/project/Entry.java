package org.autoreproduce.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param seq  counts from 1, without gaps
 * @param time when it was written
 * @param type the event's type, which also stands in the body
 * @param body the event as it was given, type included; not to be changed
 */
public record Entry(long seq, Instant time, String type, ObjectNode body) {}
