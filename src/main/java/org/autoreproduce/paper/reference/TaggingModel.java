package org.autoreproduce.paper.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Weights of a linear-chain conditional random field (Lafferty et al. 2001) over the fields of an entry: of each clue for
 * each field, and of each field after another.
 *
 * @param clues  a weight for each field, in the order of {@link ReferenceField}
 * @param follow the same for each field after each; the last row is the entry's beginning
 */
public record TaggingModel(Map<String, float[]> clues, float[][] follow) {
    private static final int FIELDS = ReferenceField.values().length;

    /** The model that comes with the program; takes some ten milliseconds. */
    public static TaggingModel shipped() {
        InputStream file = Objects.requireNonNull(TaggingModel.class.getResourceAsStream("weights.tsv.gz"));
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaggingModel read(BufferedReader in) throws IOException {
        Map<String, float[]> clues = new HashMap<>();
        float[][] follow = new float[FIELDS + 1][];
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t");
            float[] weights = new float[FIELDS];
            for (int i = 0; i < FIELDS; i++) {
                weights[i] = Integer.parseInt(parts[i + 1]) / 100f;
            }
            if (parts[0].startsWith("after ")) {
                follow[Integer.parseInt(parts[0].substring(6))] = weights;
            } else {
                clues.put(parts[0], weights);
            }
        }
        return new TaggingModel(clues, follow);
    }

    /** The fields of an entry's tokens that together are the likeliest (Viterbi). */
    ReferenceField[] decode(List<List<String>> tokens) {
        int n = tokens.size();
        float[][] best = new float[n][FIELDS];
        int[][] from = new int[n][FIELDS];
        for (int i = 0; i < n; i++) {
            float[] own = scores(tokens.get(i));
            for (int field = 0; field < FIELDS; field++) {
                float most = i == 0 ? follow[FIELDS][field] : Float.NEGATIVE_INFINITY;
                for (int before = 0; i > 0 && before < FIELDS; before++) {
                    float score = best[i - 1][before] + follow[before][field];
                    if (score > most) {
                        most = score;
                        from[i][field] = before;
                    }
                }
                best[i][field] = most + own[field];
            }
        }
        ReferenceField[] fields = new ReferenceField[n];
        int at = 0;
        for (int field = 1; n > 0 && field < FIELDS; field++) {
            at = best[n - 1][field] > best[n - 1][at] ? field : at;
        }
        for (int i = n - 1; i >= 0; i--) {
            fields[i] = ReferenceField.values()[at];
            at = from[i][at];
        }
        return fields;
    }

    private float[] scores(List<String> names) {
        float[] sum = new float[FIELDS];
        for (String name : names) {
            float[] weights = clues.get(name);
            if (weights != null) {
                for (int field = 0; field < FIELDS; field++) {
                    sum[field] += weights[field];
                }
            }
        }
        return sum;
    }
}
