package org.autoreproduce.paper.latex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paper's own commands, environments, theorems and switches. What we read ourselves it cannot define anew. */
final class Definitions {
    private final Map<String, Macro> macros = new HashMap<>();
    private final Map<String, Environment> environments = new HashMap<>();
    private final Map<String, Boolean> switches = new HashMap<>();
    private final Map<String, Theorem> theorems = new HashMap<>();
    private final Set<String> ours = new HashSet<>();

    /** An environment of the paper's own. */
    record Environment(Macro begin, List<Token> end) {}

    /**
     * A kind of theorem.
     *
     * @param name    as printed
     * @param counter what counts it; null where it has no number
     */
    record Theorem(List<Token> name, @Nullable String counter) {}

    /** Takes these names as ours. */
    void protect(Set<String> names) {
        ours.addAll(names);
    }

    @Nullable
    Macro macro(String name) {
        return macros.get(name);
    }

    void macro(String name, Macro macro) {
        if (!ours.contains(name)) {
            macros.put(name, macro);
        }
    }

    void forget(String name) {
        macros.remove(name);
    }

    @Nullable
    Environment environment(String name) {
        return environments.get(name);
    }

    void environment(String name, Environment environment) {
        if (!ours.contains("begin " + name)) {
            environments.put(name, environment);
        }
    }

    @Nullable
    Theorem theorem(String name) {
        return theorems.get(name);
    }

    void theorem(String name, Theorem theorem) {
        theorems.put(name, theorem);
    }

    /** A switch, as \ifdraft; null where there is none of that name. */
    @Nullable
    Boolean state(String name) {
        return switches.get(name);
    }

    void state(String name, boolean on) {
        switches.put(name, on);
    }

    /** Whether the command means anything. */
    boolean knows(String name) {
        return macros.containsKey(name) || ours.contains(name) || switches.containsKey(name.replaceFirst("^if", ""));
    }
}
