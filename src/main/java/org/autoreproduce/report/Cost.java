package org.autoreproduce.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the models took.
 *
 * @param calls       finished calls
 * @param replayed    those of them that a recording answered
 * @param tokensIn    of the calls that were paid for, as servers counted them or as estimated
 * @param replayedIn  what the replayed calls took when they were recorded
 * @param replayedOut the same
 * @param estimated   some of the tokens are estimates
 * @param dollars     in US dollars for the calls that were paid for; null where a price is unknown
 * @param priced      the date of the price table, ISO; null where none was used
 */
public record Cost(int calls, int replayed, long tokensIn, long tokensOut, long replayedIn, long replayedOut,
        boolean estimated, @Nullable BigDecimal dollars, @Nullable String priced) {}
