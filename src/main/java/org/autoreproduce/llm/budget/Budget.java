package org.autoreproduce.llm.budget;

import java.math.BigDecimal;
import java.util.Optional;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.llm.journal.Spent;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a project may still spend on models. What was spent is the sum over its journal, so it outlives the program; a
 * call that would pass a cap is not sent. Where an endpoint leaves the length of replies to its server, a usual length
 * is set aside, and one reply longer than that may pass the cap by the difference.
 */
public final class Budget {
    /** Set aside for a reply whose length is not limited. */
    static final int USUAL_OUT = 8192;

    private final long tokens;
    private final @Nullable BigDecimal dollars;
    private final Prices prices;
    private final CallStore journal;
    private long tokensHeld;
    private BigDecimal dollarsHeld = BigDecimal.ZERO;

    /**
     * A budget of a project.
     *
     * @param tokens  cap of tokens, in and out together
     * @param dollars cap of money in US dollars; null for none
     */
    public Budget(long tokens, @Nullable BigDecimal dollars, Prices prices, CallStore journal) {
        this.tokens = tokens;
        this.dollars = dollars;
        this.prices = prices;
        this.journal = journal;
    }

    /** What was spent so far. */
    public Spent spent() {
        return journal.spent();
    }

    /** The cost of a finished call in US dollars; null where the price is unknown. */
    @Nullable
    BigDecimal cost(Endpoint asked, String answered, Usage usage) {
        return prices.of(asked.model()).or(() -> prices.of(answered)).map(price -> price.of(usage)).orElse(null);
    }

    /**
     * Sets aside what the call may take at most.
     *
     * @throws ProblemException where that would pass a cap, or where a cap of money is set and the price is unknown
     */
    synchronized Held hold(ChatRequest request, Endpoint endpoint) {
        Integer most = endpoint.maxOut();
        Usage worst = new Usage(Usage.estimate(request), most == null ? USUAL_OUT : most, 0, true);
        Spent spent = journal.spent();
        if (spent.tokens() + tokensHeld + worst.total() > tokens) {
            throw new ProblemException("llm.budget.tokens", spent.tokens(), worst.total(), tokens);
        }
        BigDecimal cost = dollars == null ? BigDecimal.ZERO : worstCost(dollars, spent, worst, endpoint);
        return new Held(worst.total(), cost);
    }

    /**
     * The same for a model that costs nothing here: only its tokens are counted.
     *
     * @throws ProblemException where that would pass the cap of tokens
     */
    synchronized Held holdFree(ChatRequest request) {
        Spent spent = journal.spent();
        long worst = Usage.estimate(request) + USUAL_OUT;
        if (spent.tokens() + tokensHeld + worst > tokens) {
            throw new ProblemException("llm.budget.tokens", spent.tokens(), worst, tokens);
        }
        return new Held(worst, BigDecimal.ZERO);
    }

    private BigDecimal worstCost(BigDecimal cap, Spent spent, Usage worst, Endpoint endpoint) {
        Optional<Price> price = prices.of(endpoint.model());
        if (price.isEmpty()) {
            throw new ProblemException("llm.budget.price-unknown", endpoint.model(), cap);
        }
        BigDecimal cost = price.get().of(worst);
        if (spent.dollars().add(dollarsHeld).add(cost).compareTo(cap) > 0) {
            throw new ProblemException("llm.budget.dollars", spent.dollars().toPlainString(), cost.toPlainString(),
                    cap.toPlainString());
        }
        return cost;
    }

    private synchronized void change(long moreTokens, BigDecimal moreDollars) {
        tokensHeld += moreTokens;
        dollarsHeld = dollarsHeld.add(moreDollars);
    }

    /** Set aside for a call in flight, until closed. */
    final class Held implements AutoCloseable {
        private final long inFlight;
        private final BigDecimal cost;

        private Held(long inFlight, BigDecimal cost) {
            this.inFlight = inFlight;
            this.cost = cost;
            change(inFlight, cost);
        }

        @Override
        public void close() {
            change(-inFlight, cost.negate());
        }
    }
}
