package org.autoreproduce.pipeline.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.budget.Price;
import org.autoreproduce.llm.budget.Prices;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a reproduction will take, told before the first call. A reckoning from two recorded ones that needed hardly a
 * repair, of a paper of 2,300 tokens (95,792 in, 19,990 out) and of one of 16,100 (201,762 in, 25,906 out): the paper is
 * sent five times, the code stages take much the same for all. Repairs make it more, by how much nobody knows.
 *
 * @param low     tokens in and out together, with hardly a repair
 * @param high    the same with many
 * @param dollars of low and high; null where a price is unknown
 */
public record Estimate(long low, long high, @Nullable Money dollars) {
    private static final int TIMES_SENT = 5;
    private static final long CODE_IN = 95_000;
    private static final long WORK_IN = 5_000;
    private static final long OUT = 23_000;
    private static final BigDecimal FEWER = new BigDecimal("0.8");
    private static final BigDecimal MORE = new BigDecimal("2.5");

    /** A span of US dollars. */
    public record Money(BigDecimal low, BigDecimal high) {}

    /**
     * For a paper.
     *
     * @param works how many cited works are looked at
     * @param model the id of the model that answers
     */
    public static Estimate of(Document paper, int works, String model, Prices prices) {
        long text = paper.blocks().stream().map(Block::text).mapToLong(String::length).sum() / 4;
        long in = TIMES_SENT * text + CODE_IN + works * WORK_IN;
        Optional<Price> price = prices.of(model);
        return new Estimate(times(in + OUT, FEWER), times(in + OUT, MORE),
                price.map(known -> money(known.of(new Usage(in, OUT, 0, true)))).orElse(null));
    }

    private static Money money(BigDecimal usual) {
        return new Money(usual.multiply(FEWER), usual.multiply(MORE));
    }

    private static long times(long tokens, BigDecimal factor) {
        return BigDecimal.valueOf(tokens).multiply(factor).longValue();
    }
}
