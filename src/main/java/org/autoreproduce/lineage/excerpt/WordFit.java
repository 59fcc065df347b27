package org.autoreproduce.lineage.excerpt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well texts fit questions by their words: BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)
 * with its usual constants, over the words of identifiers.
 */
final class WordFit {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Set<String> asked;
    private final Map<String, Double> rarity = new HashMap<>();
    private final double usual;

    /**
     * Among these texts.
     *
     * @param questions whose words are looked for
     * @param texts     each as its words
     */
    WordFit(List<String> questions, List<List<String>> texts) {
        this.asked = new HashSet<>(questions.stream().flatMap(question -> Words.of(question).stream()).toList());
        Map<String, Integer> in = new HashMap<>();
        texts.forEach(words -> new HashSet<>(words).stream().filter(asked::contains)
                .forEach(word -> in.merge(word, 1, Integer::sum)));
        int all = texts.size();
        in.forEach((word, count) -> rarity.put(word, Math.log(1 + (all - count + 0.5) / (count + 0.5))));
        this.usual = Math.max(1, texts.stream().mapToInt(List::size).average().orElse(1));
    }

    /** At least 0. */
    double of(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.stream().filter(rarity::containsKey).forEach(word -> counts.merge(word, 1, Integer::sum));
        double length = K1 * (1 - B + B * words.size() / usual);
        // in the order of the words, so that the sum is the same everywhere
        return counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .mapToDouble(word -> rarity.getOrDefault(word.getKey(), 0.0) * word.getValue() * (K1 + 1)
                        / (word.getValue() + length))
                .sum();
    }

    /** The share of these words that a question has, from 0 to 1. */
    double share(List<String> words) {
        return words.isEmpty() ? 0 : words.stream().distinct().filter(asked::contains).count() / (double) words.size();
    }
}
