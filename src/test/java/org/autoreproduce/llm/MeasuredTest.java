package org.autoreproduce.llm;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void everyMeasuredNumberIsOnePlaceholderInTheHash() {
        String here = "auc " + Measured.mark("0.7688") + " and " + Measured.mark("12");
        String there = "auc " + Measured.mark("0.76881") + " and " + Measured.mark("9");
        assertThat(Measured.canonical(here)).isEqualTo(Measured.canonical(there));
        assertThat(Measured.sent(here)).isEqualTo("auc 0.7688 and 12");
    }

    @Test
    void aNumberThatIsNotMeasuredCounts() {
        assertThat(Measured.canonical("auc 0.7688")).isNotEqualTo(Measured.canonical("auc 0.76881"));
        assertThat(Measured.canonical("auc " + Measured.mark("1"))).isNotEqualTo(Measured.canonical("auc "));
    }

    @Property
    void whatWasMarkedIsSentAsItWas(@ForAll String before, @ForAll String number, @ForAll String after) {
        String plain = Measured.sent(before + number + after);
        String marked = Measured.sent(before) + Measured.mark(number) + Measured.sent(after);
        assertThat(Measured.sent(marked)).isEqualTo(plain);
    }

    @Property
    void foreignTextCannotHideInAPlaceholder(@ForAll String foreign) {
        String clean = Measured.sent(Measured.mark("1") + foreign + Measured.mark("2"));
        assertThat(Measured.canonical(clean)).isEqualTo(clean);
    }
}
