package org.autoreproduce.llm.wire;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.function.Consumer;

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
        signals.accept(new Signal.Over(new Outcome.Answer(text.toString(), wire.usage(),
                response.metadata().modelName(), Heard.Finish.WHOLE)));
    }

    /** What the wire did not find wrong with an event, langchain4j did. */
    @Override
    public void onError(Throwable error) {
        signals.accept(new Signal.Over(new Fault.Garbled()));
    }
}
