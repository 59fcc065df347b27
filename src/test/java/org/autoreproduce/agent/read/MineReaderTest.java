package org.autoreproduce.agent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.agent.reply.MineReply;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.FoundWork.TextFile;
import org.autoreproduce.lineage.excerpt.Excerpt;
import org.autoreproduce.lineage.excerpt.Region;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.study.Work;
import org.junit.jupiter.api.Test;

/** What may be cut out of a work of which only parts were shown. */
class MineReaderTest {
    private static final Work WORK = new Work(Id.of("W1"), 1, "Castles", "why", Work.State.FOUND, "library", "v1",
            List.of("a.py"), List.of());
    private final MineReader reader = new MineReader(WORK,
            List.of(new Excerpt(new TextFile("a.py", "1\n2\n3\n4\n5\n6"), List.of(new Region(1, 2), new Region(4, 6)))),
            List.of());

    private Object cut(String file, int from, int to) {
        return switch (reader.check(new MineReply("s", List.of(new MineReply.Cut(file, from, to, "n", List.of()))))) {
            case Checked.Good<MineReply>(MineReply reply) -> "good";
            case Checked.Bad<MineReply>(List<String> errors) -> errors.getFirst();
        };
    }

    @Test
    void linesThatWereShownInOnePiece() {
        assertThat(cut("a.py", 4, 6)).isEqualTo("good");
        assertThat(cut("a.py", 2, 4)).isEqualTo("snippets: of a.py the lines 2 to 4 were not all shown.");
        assertThat(cut("a.py", 3, 3)).asString().contains("not all shown");
        assertThat(cut("a.py", 4, 7)).asString().contains("has the lines 1 to 6");
        assertThat(cut("../a.py", 1, 1)).isEqualTo("snippets: there is no file ../a.py.");
    }
}
