package org.autoreproduce.agent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.autoreproduce.agent.reply.ReviewReply;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.study.Area;
import org.junit.jupiter.api.Test;

class ReviewReaderTest {
    private static final String TEXT = "The radius is fixed to two. Moats are dug in rings of equal depth.";
    private final ReviewReader reader = new ReviewReader(
            new Document(Document.SCHEMA, "a".repeat(64), TextOrigin.PRINTED, "Moats", List.of(), null, null, null,
                    null, List.of(),
                    List.of(new Page(1, 612, 792)), List.of(new Block(0, BlockKind.PARAGRAPH, 0, null, TEXT,
                            List.of(new Line(0, new Box(1, 10, 10, 400, 10), "")))),
                    List.of(), List.of(), List.of()),
            Area.METHOD);
    private final Map<String, Id> given = new HashMap<>();

    private static ReviewReply reply(String... statementsAndQuotes) {
        return new ReviewReply("", Stream.of(statementsAndQuotes).map(one -> one.split(" \\| "))
                .map(one -> new ReviewReply.Item(null, one[0], one[1], true)).toList(), List.of());
    }

    private List<String> ids(ReviewReply reply) {
        assertThat(reader.check(reply)).isInstanceOf(Checked.Good.class);
        return reader.read(reply, (kind, words) -> given.computeIfAbsent(words, _ -> new Id(kind, given.size() + 1)))
                .requirements().stream().map(one -> one.id().toString()).toList();
    }

    @Test
    void aRequirementInOtherWordsKeepsItsId() {
        assertThat(ids(reply("The radius is 2. | The radius is fixed to two",
                "Rings have one depth. | Moats are dug in rings of equal depth"))).containsExactly("R1", "R2");
        assertThat(ids(reply("All rings are equally deep. | Moats are dug in  rings of equal depth",
                "r = 2 | The radius is fixed to two"))).containsExactly("R2", "R1");
    }

    @Test
    void twoRequirementsOfOnePassageAreTwo() {
        assertThat(ids(reply("Moats are rings. | Moats are dug in rings of equal depth",
                "Rings have one depth. | Moats are dug in rings of equal depth"))).containsExactly("R1", "R2");
    }

    @Test
    void aQuoteThatIsNotThereIsRefused() {
        assertThat(reader.check(reply("The radius is 3. | The radius is fixed to three")))
                .isInstanceOfSatisfying(Checked.Bad.class,
                        bad -> assertThat(bad.errors().toString()).contains("word for word"));
    }
}
