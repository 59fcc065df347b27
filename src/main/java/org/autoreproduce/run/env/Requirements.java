package org.autoreproduce.run.env;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.autoreproduce.text.ProblemException;

/** A requirements file, checked line by line; comments and blank lines are gone. */
public record Requirements(List<Requirement> lines) {
    private static final Set<String> FAULTS = Set.of("env.requirement.refused", "env.install.noPackage",
            "env.install.conflict");

    /** Copies the list. */
    public Requirements {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a requirements file's text.
     *
     * @throws ProblemException env.requirement.refused where a line is more than a name and versions
     */
    public static Requirements parse(String text) {
        return new Requirements(text.lines().map(l -> l.replaceFirst("(^|\\s)#.*$", "").strip())
                .filter(l -> !l.isEmpty()).map(Requirement::parse).toList());
    }

    /** Whether a problem lies in what is asked for, so that other requirements would mend it. */
    public static boolean atFault(ProblemException problem) {
        return FAULTS.contains(problem.sentence().key());
    }

    /** Exactly the packages of a lock: the way to the same environment again. */
    public static Requirements of(Lock lock) {
        return new Requirements(lock.lines().stream().map(Requirement::parse).toList());
    }

    /** These and one more, where its package is not asked for already. */
    public Requirements with(Requirement more) {
        return lines.stream().anyMatch(r -> r.name().equals(more.name()))
                ? this
                : new Requirements(Stream.concat(lines.stream(), Stream.of(more)).toList());
    }
}
