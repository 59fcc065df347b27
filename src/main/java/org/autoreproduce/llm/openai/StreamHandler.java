package org.autoreproduce.llm.openai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.function.Consumer;
import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/** Turns what langchain4j makes of a stream into signals. */
final class StreamHandler implements StreamingChatResponseHandler {
    private final Wire wire;
    private final Consumer<Signal> signals;
    private final StringBuilder text = new StringBuilder();

    StreamHandler(Wire wire, Consumer<Signal> signals) {
        this.wire = wire;
        this.signals = signals;
    }

    @Override
    public void onPartialResponse(String piece) {
        text.append(piece);
        signals.accept(new Signal.Piece(piece));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        signals.accept(new Signal.Over(new Outcome.Answer(text.toString(), usage(response.tokenUsage()),
                response.metadata().modelName(), wire.finish())));
    }

    /** What the wire did not find wrong with an event, langchain4j did. */
    @Override
    public void onError(Throwable error) {
        signals.accept(new Signal.Over(new Fault.Garbled()));
    }

    /** Null where the server did not count; some say 0 instead. */
    private static @Nullable Usage usage(@Nullable TokenUsage counted) {
        if (counted == null || counted.inputTokenCount() == null || counted.outputTokenCount() == null
                || counted.inputTokenCount() + counted.outputTokenCount() == 0) {
            return null;
        }
        Integer cached = counted instanceof OpenAiTokenUsage more && more.inputTokensDetails() != null
                ? more.inputTokensDetails().cachedTokens()
                : null;
        return new Usage(counted.inputTokenCount(), counted.outputTokenCount(), cached == null ? 0 : cached, false);
    }
}
