package org.autoreproduce.code.test;

import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.autoreproduce.code.SourceTree;

/** Which files of a program are its tests. Stateless. */
public final class TestFiles {
    private static final Pattern TESTS = Pattern
            .compile("(.*/)?(tests?/.*|test_[^/]*\\.py|[^/]*_test\\.py|conftest\\.py|pytest\\.ini|tox\\.ini)");

    /** Whether a path is a test, or decides how tests are run. */
    public boolean is(String path) {
        return TESTS.matcher(path).matches();
    }

    /** The test files of a tree, sorted. */
    public SortedSet<String> in(SourceTree tree) {
        SortedSet<String> paths = new TreeSet<>(tree.files().keySet());
        paths.removeIf(path -> !is(path));
        return paths;
    }

    /** The stubs with the tests and the settings of another tree in place of their own: what a new red run is made on. */
    public SourceTree onStubs(SourceTree stubs, SourceTree edited) {
        TreeMap<String, String> files = new TreeMap<>(stubs.files());
        files.keySet().removeIf(this::moved);
        edited.files().forEach((path, text) -> {
            if (moved(path)) {
                files.put(path, text);
            }
        });
        return new SourceTree(files);
    }

    private boolean moved(String path) {
        return is(path) || path.endsWith(".yaml") || path.endsWith(".yml");
    }
}
