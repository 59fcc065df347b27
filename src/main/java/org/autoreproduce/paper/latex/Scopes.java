package org.autoreproduce.paper.latex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The environments that are open, the innermost first. */
final class Scopes {
    private static final int MOST = 200;

    private final Deque<Scope> open = new ArrayDeque<>();

    /** An open environment. */
    static final class Scope {
        final String name;
        final Numbering.Label before;
        /** How many parts there were when it began. */
        final int since;
        final @Nullable List<Token> end;
        /** How many items its list has. */
        int items;

        Scope(String name, Numbering.Label before, int since, @Nullable List<Token> end) {
            this.name = name;
            this.before = before;
            this.since = since;
            this.end = end;
        }
    }

    void open(Scope scope) {
        if (open.size() < MOST) {
            open.push(scope);
        }
    }

    /** Ends the innermost of that name, and all that were forgotten in it. */
    Optional<Scope> close(String name) {
        if (open.stream().noneMatch(scope -> scope.name.equals(name))) {
            return Optional.empty();
        }
        Scope scope = open.pop();
        while (!scope.name.equals(name)) {
            scope = open.pop();
        }
        return Optional.of(scope);
    }

    /** The innermost that is one of these. */
    Optional<Scope> in(String pattern) {
        return open.stream().filter(scope -> scope.name.matches(pattern)).findFirst();
    }

    /** The innermost list. */
    Optional<Scope> list() {
        return in("(?:itemize|enumerate|description|compactitem|compactenum|inparaenum|tablenotes|\\w*list)\\*?");
    }

    int lists() {
        return (int) open.stream()
                .filter(scope -> scope.name.matches("(?:itemize|enumerate|compactitem|compactenum)\\*?")).count();
    }
}
