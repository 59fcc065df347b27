package org.autoreproduce.llm.embed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * bge-small-en-v1.5, quantised (Xiao et al., C-Pack, arXiv 2309.07597), for English. Loaded when it is first asked, which
 * takes about a second and 150 MB; vectors are remembered by their texts. It asks no network.
 */
public final class BgeSmall implements Embedder {
    private static final int DIMENSION = 384;
    /** 512 tokens are read and the rest is dropped without a word; formulas have one every two or three characters. */
    private static final int LONGEST = 1_200;
    private static final int MOST_REMEMBERED = 20_000;

    private final Path cache;
    private final Pieces pieces = new Pieces(LONGEST);
    private final Hashes hashes = new Hashes();
    private final Map<String, float[]> remembered = new HashMap<>();
    private @Nullable OnnxBge model;

    /**
     * Of this user.
     *
     * @param cache where the library that reads words may put what it unpacks, 14 MB
     */
    public BgeSmall(Path cache) {
        this.cache = cache;
    }

    @Override
    public String name() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public synchronized List<float[]> of(List<String> texts, Cancellation stop) {
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            stop.check();
            String key = hashes.of(text);
            float[] known = remembered.get(key);
            if (known == null) {
                known = vector(text);
                if (remembered.size() < MOST_REMEMBERED) {
                    remembered.put(key, known);
                }
            }
            vectors.add(known.clone());
        }
        return vectors;
    }

    private float[] vector(String text) {
        float[] sum = new float[DIMENSION];
        for (String piece : pieces.of(text)) {
            float[] one = piece.isEmpty() ? new float[DIMENSION] : loaded().embed(piece).content().vector();
            for (int i = 0; i < DIMENSION; i++) {
                sum[i] += one[i];
            }
        }
        return unit(sum);
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private OnnxBge loaded() {
        OnnxBge now = model;
        if (now == null) {
            quiet();
            now = load();
            model = now;
        }
        return now;
    }

    private static OnnxBge load() {
        try {
            return new OnnxBge();
        } catch (IOException | OrtException | LinkageError | RuntimeException e) {
            // a machine without the library for it, or with a folder that cannot be written
            throw new ProblemException(e, Sentence.of("llm.embed.unusable", String.valueOf(e.getMessage())));
        }
    }

    /** The library would write to the user's home, look for graphics cards, and tell its makers that it was started. */
    private void quiet() {
        Map.of("DJL_CACHE_DIR", cache.toString(), "ENGINE_CACHE_DIR", cache.toString(), "OPT_OUT_TRACKING", "true",
                "ai.djl.offline", "true", "RUST_FLAVOR", "cpu").forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }

    @Override
    public synchronized void close() {
        OnnxBge now = model;
        model = null;
        remembered.clear();
        if (now != null) {
            try {
                now.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the model cannot be closed", e);
            }
        }
    }
}
