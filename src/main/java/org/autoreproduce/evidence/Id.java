package org.autoreproduce.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name of an item for its whole life: C3, R7, Q1, A2, W1, S4, T9. Given once, never reused.
 *
 * @param kind   what it names
 * @param number from 1
 */
public record Id(Kind kind, int number) implements Comparable<Id> {
    /** Checks that the number is positive. */
    public Id {
        if (number < 1) {
            throw new IllegalArgumentException("ids count from 1: " + number);
        }
    }

    /** Reads "C3"; anything else is an IllegalArgumentException. */
    @JsonCreator
    public static Id of(String text) {
        for (Kind kind : Kind.values()) {
            if (text.matches(kind.letter() + "[1-9][0-9]{0,8}")) {
                return new Id(kind, Integer.parseInt(text.substring(1)));
            }
        }
        throw new IllegalArgumentException("not an id: " + text);
    }

    /** Reads "C3" where it is one; what is no id gives nothing. */
    public static Optional<Id> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Id other) {
        return Comparator.comparing(Id::kind).thenComparingInt(Id::number).compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return kind.letter() + Integer.toString(number);
    }
}
