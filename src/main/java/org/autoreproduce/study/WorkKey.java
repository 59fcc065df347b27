package org.autoreproduce.study;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Names a work of the citation graph for as long as the paper is the same: "ref:12" is an entry of its reference list,
 * "added:2" was added by the user, anything else is known through other works, such as "doi:10.1000/1".
 */
public record WorkKey(@JsonValue String text) implements Comparable<WorkKey> {
    private static final String REFERENCE = "ref:";
    private static final String ADDED = "added:";
    private static final Comparator<WorkKey> ORDER = Comparator.comparing(WorkKey::kind)
            .thenComparingInt(WorkKey::number).thenComparing(WorkKey::text);

    /** Of this text; IllegalArgumentException for one without a kind, or a number below 1. */
    @JsonCreator
    public WorkKey {
        if (!text.matches("[a-z]+:.+") || text.matches("(ref|added):(?![1-9]\\d{0,8}$).*")) {
            throw new IllegalArgumentException("no key of a work: " + text);
        }
    }

    /** Of an entry of the paper's reference list, from 1. */
    public static WorkKey reference(int number) {
        return new WorkKey(REFERENCE + number);
    }

    /** Of a work that the user added, from 1. */
    public static WorkKey added(int number) {
        return new WorkKey(ADDED + number);
    }

    /** The number of its entry in the paper's reference list; 0 where it has none. */
    public int reference() {
        return text.startsWith(REFERENCE) ? number() : 0;
    }

    /** Whether the user added it. */
    public boolean isAdded() {
        return text.startsWith(ADDED);
    }

    @Override
    public int compareTo(WorkKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }

    private String kind() {
        return text.substring(0, text.indexOf(':'));
    }

    private int number() {
        String tail = text.substring(text.indexOf(':') + 1);
        return tail.matches("\\d{1,9}") ? Integer.parseInt(tail) : 0;
    }
}
