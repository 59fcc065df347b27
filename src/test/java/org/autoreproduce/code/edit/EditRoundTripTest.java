package org.autoreproduce.code.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.autoreproduce.code.SourceTree;

class EditRoundTripTest {
    /** Lines that a careless parser would trip over. */
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("", "x = 1", "    return 3", "```", "````", "```EDIT a.py 1 2", "12 20", "0.5, 0.4,",
                "EDIT a.py 1 2", "~~~", "~~~~~NEW b.py", "DELETE a.py", "\"\"\"", "```python", "=== a.py", "\t# ü")
                .list()
                .ofMaxSize(9);
    }

    @Property(tries = 500)
    void aWholeFileComesThroughAsItIs(@ForAll("texts") List<String> lines) {
        SourceTree tree = SourceTree.of(Map.of("z.py", "z"));
        String text = text(lines);
        assertThat(turn("Prose.\n" + block("NEW a.py", text), tree).apply(tree).text("a.py")).contains(text);
    }

    @Property(tries = 500)
    void linesOutsideTheBlocksStayAndThoseInsideAreReplaced(@ForAll("texts") List<String> old,
            @ForAll("texts") List<String> first, @ForAll("texts") List<String> second, @ForAll("cut") int a,
            @ForAll("cut") int b) {
        SourceTree tree = SourceTree.of(Map.of("a.py", text(old), "b.py", ""));
        int cut = Math.min(Math.min(a, b), old.size());
        int end = Math.min(Math.max(a, b), old.size());
        List<String> wanted = new ArrayList<>(old.subList(0, cut));
        wanted.addAll(first);
        wanted.addAll(old.subList(end, old.size()));
        wanted.addAll(second);
        String reply = block("EDIT a.py " + (old.size() + 1) + " " + old.size(), text(second)) + "and\n"
                + block("EDIT a.py " + (cut + 1) + " " + end, text(first)) + block("NEW b.py", "changed\n");
        boolean sameSpot = cut == old.size();
        SourceTree after = turn(reply, tree).apply(tree);
        if (sameSpot) {
            wanted = new ArrayList<>(old);
            wanted.addAll(second);
            wanted.addAll(first);
        }
        assertThat(after.lines("a.py")).isEqualTo(wanted);
    }

    @Provide
    Arbitrary<Integer> cut() {
        return Arbitraries.integers().between(0, 9);
    }

    private static EditTurn turn(String reply, SourceTree tree) {
        EditReading reading = new EditParser().read(reply, tree);
        assertThat(reading).isInstanceOf(EditReading.Good.class);
        return ((EditReading.Good) reading).turn();
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String block(String header, String text) {
        String fence = "`````";
        return fence + header + "\n" + text + fence + "\n";
    }
}
