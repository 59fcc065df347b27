package org.autoreproduce.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a test stands in the program.
 *
 * @param file relative to code/
 * @param name of its function, without parameters
 */
record TestPlace(String file, String name) {
    /** Reads pytest's name for a test: tests/test_x.py::TestA::test_b[1]. */
    static Optional<TestPlace> of(String node) {
        List<String> parts = List.of(node.replaceFirst("\\[.*", "").split("::", -1));
        return parts.size() < 2 || parts.getLast().isBlank()
                ? Optional.empty()
                : Optional.of(new TestPlace(parts.getFirst(), parts.getLast()));
    }

    /** The line of its definition, from 1, in a text of that file. */
    Optional<Integer> line(List<String> text) {
        Pattern head = Pattern.compile("\\s*(?:async\\s+)?def\\s+" + Pattern.quote(name) + "\\b.*");
        for (int i = 0; i < text.size(); i++) {
            if (head.matcher(text.get(i)).matches()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
