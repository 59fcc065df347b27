package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.List;

/**
 * The numbers of several seeds.
 *
 * @param numbers at least one
 */
record Sample(List<BigDecimal> numbers) {
    Sample {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("a sample has at least one number");
        }
    }

    int size() {
        return numbers.size();
    }

    BigDecimal mean() {
        return Decimals.mean(numbers);
    }

    /** Whether several seeds gave but one value. */
    boolean constant() {
        return numbers.stream().allMatch(x -> x.compareTo(numbers.getFirst()) == 0);
    }

    /** s², with n−1 below; needs two numbers. */
    BigDecimal variance() {
        if (constant()) {
            return BigDecimal.ZERO;
        }
        BigDecimal mean = mean();
        List<BigDecimal> squares = numbers.stream().map(x -> x.subtract(mean).pow(2)).toList();
        return Decimals.sum(squares).divide(BigDecimal.valueOf(size() - 1), Decimals.EXACTLY);
    }

    /** s; needs two numbers. */
    BigDecimal deviation() {
        return variance().sqrt(Decimals.EXACTLY);
    }
}
