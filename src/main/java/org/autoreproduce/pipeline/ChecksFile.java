package org.autoreproduce.pipeline;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.autoreproduce.code.test.Standing;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.study.Check;

/**
 * How a code stage showed that its part is right: checks/&lt;stage&gt;.json.
 *
 * @param stubs  hash under which history keeps the stubs that the tests were red on; empty without tests
 * @param tests  every unit test with its standing
 * @param edits  changes to tests after they were written
 * @param checks the research agent's verdicts
 */
public record ChecksFile(int schema, String stubs, List<Test> tests, List<Edit> edits, List<Check> checks) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the lists. */
    public ChecksFile {
        tests = List.copyOf(tests);
        edits = List.copyOf(edits);
        checks = List.copyOf(checks);
    }

    /** The files of the tests, sorted. */
    public SortedSet<String> files() {
        return tests.stream().map(test -> test.node().replaceFirst("::.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A unit test; its node is pytest's name for it, its requirements are ids as its marks name them. */
    public record Test(Id id, String node, List<String> requirements, Standing standing, TestOutcome outcome) {
        /** Copies the list. */
        public Test {
            requirements = List.copyOf(requirements);
        }
    }

    /** A changed test file and the reason given. */
    public record Edit(String file, String reason) {}
}
