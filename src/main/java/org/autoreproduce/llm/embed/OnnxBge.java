package org.autoreproduce.llm.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The model of langchain4j's jar in a session of our own: its own class keeps the memory for as long as the program runs. */
final class OnnxBge extends AbstractInProcessEmbeddingModel implements AutoCloseable {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENS = "/bge-small-en-v1.5-q-tokenizer.json";
    /** Others want to work, too. */
    private static final int THREADS = 2;

    private final OrtSession session;
    private final OnnxBertBiEncoder encoder;

    OnnxBge() throws IOException, OrtException {
        super(Runnable::run);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource(MODEL);
                InputStream tokens = resource(TOKENS)) {
            options.setIntraOpNumThreads(Math.min(THREADS, Runtime.getRuntime().availableProcessors()));
            session = environment.createSession(model.readAllBytes(), options);
            encoder = new OnnxBertBiEncoder(environment, session, tokens, PoolingMode.CLS);
        }
    }

    private static InputStream resource(String name) throws IOException {
        return Objects.requireNonNull(BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream(name), name);
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
