package org.autoreproduce.llm.journal;

import java.math.BigDecimal;
import java.util.Collection;
import org.autoreproduce.llm.ChatReply;

/**
 * What models were paid for; replays cost nothing and are not in it.
 *
 * @param calls     finished calls
 * @param in        tokens in
 * @param out       tokens out
 * @param dollars   cost of the calls whose price is known
 * @param unpriced  calls whose price is unknown
 * @param estimated calls whose tokens were estimated
 */
public record Spent(int calls, long in, long out, BigDecimal dollars, int unpriced, int estimated) {
    /** Nothing. */
    public static final Spent NOTHING = new Spent(0, 0, 0, BigDecimal.ZERO, 0, 0);

    /** What these calls cost together. */
    public static Spent on(Collection<CallRecord> records) {
        Spent sum = NOTHING;
        for (CallRecord record : records) {
            sum = record.origin() == ChatReply.Origin.MODEL ? sum.and(record) : sum;
        }
        return sum;
    }

    /** In and out together. */
    public long tokens() {
        return in + out;
    }

    private Spent and(CallRecord record) {
        BigDecimal cost = record.cost();
        return new Spent(calls + 1, in + record.usage().in(), out + record.usage().out(),
                cost == null ? dollars : dollars.add(cost), unpriced + (cost == null ? 1 : 0),
                estimated + (record.usage().estimated() ? 1 : 0));
    }
}
