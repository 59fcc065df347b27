package org.autoreproduce.pipeline.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.llm.ChatReply.Origin;
import org.autoreproduce.llm.budget.Price;
import org.autoreproduce.llm.budget.Prices;
import org.autoreproduce.llm.journal.CallRecord;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.llm.journal.Spent;
import org.autoreproduce.report.Cost;
import org.jspecify.annotations.Nullable;

/** What the models took, straight from the journal of calls: what was paid for apart from what was played back. */
final class Costs {
    private final Prices prices;

    Costs(Prices prices) {
        this.prices = prices;
    }

    Cost of(CallStore calls) {
        Collection<CallRecord> all = calls.records().values();
        List<CallRecord> replayed = all.stream().filter(call -> call.origin() == Origin.RECORDING).toList();
        Spent spent = calls.spent();
        return new Cost(all.size(), replayed.size(), spent.in(), spent.out(),
                replayed.stream().mapToLong(call -> call.usage().in()).sum(),
                replayed.stream().mapToLong(call -> call.usage().out()).sum(),
                all.stream().anyMatch(call -> call.usage().estimated()),
                spent.unpriced() > 0 ? null : spent.dollars().stripTrailingZeros(), priced(all));
    }

    /** Of several dates the oldest: the sum is no younger than its oldest price. */
    private @Nullable String priced(Collection<CallRecord> calls) {
        return calls.stream().filter(call -> call.origin() == Origin.MODEL && call.cost() != null)
                .map(call -> prices.of(call.model())).flatMap(Optional::stream).map(Price::date)
                .min(String::compareTo).orElse(null);
    }
}
