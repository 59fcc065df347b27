package org.autoreproduce.ui.stage.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallTextsTest {
    private final ReplyText reply = new ReplyText();

    @Test
    void piecesAreHandedOnTogetherAndOnce() {
        reply.begin();
        reply.take();
        reply.add("one ");
        reply.add("two");
        assertThat(reply.take()).contains(new ReplyText.Change(false, "one two"));
        assertThat(reply.take()).isEmpty();
        reply.add(" three");
        assertThat(reply.take()).contains(new ReplyText.Change(false, " three"));
        assertThat(reply.text()).isEqualTo("one two three");
    }

    @Test
    void aReplyThatBeginsAnewStandsInThePlaceOfTheOldOne() {
        reply.add("half");
        reply.begin();
        reply.add("whole");
        assertThat(reply.take()).contains(new ReplyText.Change(true, "whole"));
    }

    @Test
    void theRecordOfWhatIsThereAlreadyChangesNothing() {
        reply.begin();
        reply.add("all of it");
        reply.take();
        reply.end("all of it");
        assertThat(reply.take()).isEmpty();
        assertThat(reply.wholeProperty().get()).isTrue();
        reply.end("another one");
        assertThat(reply.take()).contains(new ReplyText.Change(true, "another one"));
    }

    @Test
    void jsonIsShownInLinesAlsoBehindAFence() {
        PrettyJson pretty = new PrettyJson();
        assertThat(pretty.of("{\"a\":[1,2]}"))
                .hasValueSatisfying(text -> assertThat(text.lines()).hasSizeGreaterThan(2));
        assertThat(pretty.of("```json\n{\"a\":1}\n```")).hasValueSatisfying(text -> assertThat(text).startsWith("{"));
        assertThat(pretty.of("{\"a\":")).isEmpty();
        assertThat(pretty.of("Yes, I will.")).isEmpty();
    }

    @Test
    void wordsAreFoundInAllTextsCapitalsOrNot() {
        assertThat(new TextFinder().find(List.of("A rule", "no", "rule, Rule"), "RULE")).containsExactly(
                new TextFinder.Hit(0, 2, 6), new TextFinder.Hit(2, 0, 4), new TextFinder.Hit(2, 6, 10));
        assertThat(new TextFinder().find(List.of("abc"), "")).isEmpty();
    }
}
