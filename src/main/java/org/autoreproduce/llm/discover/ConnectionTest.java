package org.autoreproduce.llm.discover;

import java.time.Duration;
import java.util.List;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.Role;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** One tiny call: address, key, model and reply are right together or not at all. */
public final class ConnectionTest {
    /** How it went. */
    public sealed interface Result {
        /**
         * It answered.
         *
         * @param model who, in the server's words
         * @param time  from asking to the whole reply
         */
        record Answered(String model, Duration time) implements Result {}

        /** It did not; what happened and what to do. */
        record Failed(Sentence why) implements Result {}
    }

    /** Suits somebody who looks on: one attempt, a minute for a model that has to be loaded first. */
    public static Patience patience() {
        return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), 1,
                Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    /** Makes the call; CancellationException where it is stopped. */
    public Result of(ChatModel model, Cancellation stop) {
        long begun = System.nanoTime();
        try {
            ChatReply reply = model.chat(new ChatRequest("research", "test",
                    List.of(new Message(Role.USER, "Answer with the word yes.")), null), ChatListener.NONE, stop);
            return new Result.Answered(reply.model(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (ProblemException e) {
            return new Result.Failed(e.sentence());
        }
    }
}
