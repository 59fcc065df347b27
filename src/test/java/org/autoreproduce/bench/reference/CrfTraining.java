package org.autoreproduce.bench.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.autoreproduce.paper.reference.ReferenceField;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.autoreproduce.paper.reference.TaggingModel;

/**
 * Trains the weights of a {@link TaggingModel}: the likelihood of the known fields with a quadratic penalty, by stochastic
 * gradients whose steps are scaled for each weight (AdaGrad, Duchi et al. 2011).
 */
final class CrfTraining {
    private static final int FIELDS = ReferenceField.values().length;
    private static final int EPOCHS = 25;
    private static final double STEP = .07;
    private static final double PENALTY = 4;
    /** Clues that are rarer in training say nothing reliable. */
    private static final int RAREST = 5;

    private final ReferenceTagger clues;
    private double[] weights = new double[0];
    private double[] squares = new double[0];
    private final double[] follow = new double[(FIELDS + 1) * FIELDS];
    private final double[] followSquares = new double[(FIELDS + 1) * FIELDS];

    /** One entry: numbers of its clues and of its fields, token by token. */
    private record Example(int[][] clues, int[] fields) {}

    CrfTraining(ReferenceTagger clues) {
        this.clues = clues;
    }

    TaggingModel train(List<GoldReference> references, long seed) {
        List<List<List<String>>> named = references.stream().map(one -> clues.clues(one.text())).toList();
        Map<String, Integer> counts = new HashMap<>();
        named.forEach(entry -> entry.forEach(
                token -> new HashSet<>(token).forEach(clue -> counts.merge(clue, 1, Integer::sum))));
        Map<String, Integer> numbers = new HashMap<>();
        counts.entrySet().stream().filter(count -> count.getValue() >= RAREST).map(Map.Entry::getKey).sorted()
                .forEach(clue -> numbers.put(clue, numbers.size()));
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            int[][] known = named.get(i).stream().map(token -> token.stream().filter(numbers::containsKey)
                    .mapToInt(numbers::get).toArray()).toArray(int[][]::new);
            int[] fields = ReferenceTagger.fields(references.get(i).text(), references.get(i).parts()).stream()
                    .mapToInt(ReferenceField::ordinal).toArray();
            if (fields.length > 0) {
                examples.add(new Example(known, fields));
            }
        }
        weights = new double[numbers.size() * FIELDS];
        squares = new double[weights.length];
        Arrays.fill(follow, 0);
        Arrays.fill(followSquares, 0);
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            examples.forEach(example -> step(example, PENALTY / examples.size()));
        }
        return model(numbers);
    }

    private TaggingModel model(Map<String, Integer> numbers) {
        Map<String, float[]> named = new HashMap<>();
        numbers.forEach((clue, number) -> {
            float[] own = new float[FIELDS];
            for (int field = 0; field < FIELDS; field++) {
                own[field] = (float) weights[number * FIELDS + field];
            }
            named.put(clue, own);
        });
        float[][] after = new float[FIELDS + 1][FIELDS];
        for (int i = 0; i < follow.length; i++) {
            after[i / FIELDS][i % FIELDS] = (float) follow[i];
        }
        return new TaggingModel(named, after);
    }

    private void step(Example example, double penalty) {
        int n = example.fields.length;
        double[][] own = new double[n][FIELDS];
        for (int i = 0; i < n; i++) {
            for (int clue : example.clues[i]) {
                for (int field = 0; field < FIELDS; field++) {
                    own[i][field] += weights[clue * FIELDS + field];
                }
            }
        }
        double[][] forward = new double[n][FIELDS];
        double[][] backward = new double[n][FIELDS];
        double[] terms = new double[FIELDS];
        for (int i = 0; i < n; i++) {
            for (int field = 0; field < FIELDS; field++) {
                for (int before = 0; i > 0 && before < FIELDS; before++) {
                    terms[before] = forward[i - 1][before] + follow[before * FIELDS + field];
                }
                forward[i][field] = own[i][field] + (i == 0 ? follow[FIELDS * FIELDS + field] : logSum(terms));
            }
        }
        for (int i = n - 2; i >= 0; i--) {
            for (int field = 0; field < FIELDS; field++) {
                for (int next = 0; next < FIELDS; next++) {
                    terms[next] = backward[i + 1][next] + follow[field * FIELDS + next] + own[i + 1][next];
                }
                backward[i][field] = logSum(terms);
            }
        }
        double all = logSum(forward[n - 1]);
        double[] turns = new double[follow.length];
        for (int i = 0; i < n; i++) {
            for (int field = 0; field < FIELDS; field++) {
                double error = Math.exp(forward[i][field] + backward[i][field] - all)
                        - (example.fields[i] == field ? 1 : 0);
                for (int clue : example.clues[i]) {
                    int at = clue * FIELDS + field;
                    descend(weights, squares, at, error + penalty * weights[at]);
                }
                if (i == 0) {
                    turns[FIELDS * FIELDS + field] += error;
                }
                for (int before = 0; i > 0 && before < FIELDS; before++) {
                    turns[before * FIELDS + field] += Math.exp(forward[i - 1][before]
                            + follow[before * FIELDS + field] + own[i][field] + backward[i][field] - all)
                            - (example.fields[i - 1] == before && example.fields[i] == field ? 1 : 0);
                }
            }
        }
        for (int at = 0; at < turns.length; at++) {
            descend(follow, followSquares, at, turns[at] + penalty * follow[at]);
        }
    }

    private static void descend(double[] values, double[] squares, int at, double slope) {
        squares[at] += slope * slope;
        if (squares[at] > 0) {
            values[at] -= STEP * slope / Math.sqrt(squares[at] + 1e-8);
        }
    }

    private static double logSum(double[] terms) {
        double most = Arrays.stream(terms).max().orElseThrow();
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - most);
        }
        return most + Math.log(sum);
    }
}
