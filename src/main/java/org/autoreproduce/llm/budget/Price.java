package org.autoreproduce.llm.budget;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a model's tokens cost, in US dollars for a million.
 *
 * @param model  its id, without the maker's name before a slash and without a date at its end
 * @param date   when this was the price, "2026-06"
 * @param in     tokens of a request
 * @param out    tokens of a reply
 * @param cached tokens of a request that the server had seen before; null where they cost as much as others
 */
public record Price(String model, String date, BigDecimal in, BigDecimal out, @Nullable BigDecimal cached) {
    /** Checks what may be missing or wrong in a file. */
    public Price {
        Stream.of(model, date, in, out).forEach(Objects::requireNonNull);
        if (in.signum() < 0 || out.signum() < 0 || cached != null && cached.signum() < 0) {
            throw new IllegalArgumentException("a price cannot be negative: " + model);
        }
    }

    /** The cost of a call in US dollars. */
    public BigDecimal of(Usage usage) {
        BigDecimal seen = cached == null ? in : cached;
        long again = Math.min(usage.cached(), usage.in());
        return in.multiply(BigDecimal.valueOf(usage.in() - again)).add(seen.multiply(BigDecimal.valueOf(again)))
                .add(out.multiply(BigDecimal.valueOf(usage.out()))).movePointLeft(6).stripTrailingZeros();
    }

    /**
     * Whether this is the model's price: the same id, a date or "latest" after it, any maker before it. A longer name
     * is another model: gpt-5-pro is not gpt-5.
     */
    boolean isOf(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        return id.equals(model) || name.equals(model)
                || name.startsWith(model) && name.substring(model.length()).matches("[-@:]([0-9][-0-9]*|latest)");
    }
}
