package org.autoreproduce.llm.wire;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * A model behind a server, streamed, whatever its protocol. A reply counts only when it came whole;
 * whatever may pass by itself is tried again with exponential back-off, whatever will not is told at once. What the
 * server was found not to take is remembered for its address as long as this object lives.
 */
public final class ServerChat implements ChatModel, AutoCloseable {
    private final Dialect dialect;
    private final Endpoint endpoint;
    private final Address base;
    private final Supplier<Optional<String>> key;
    private final Patience patience;
    private final Pause pause;
    private final RetryAfter retryAfter;
    private final Diagnosis diagnosis;
    private final Watch watch;
    private final ServerHabits habits;
    private final HttpClient client;
    private volatile boolean answered;

    /**
     * A model at an endpoint.
     *
     * @param dialect how the server is spoken to
     * @param key     looked up for every request; never shown, logged or kept
     * @throws ProblemException where the address is none
     */
    public ServerChat(Dialect dialect, Endpoint endpoint, Supplier<Optional<String>> key, Patience patience) {
        this(dialect, endpoint, key, patience, Pause::real, Clock.systemUTC());
    }

    ServerChat(Dialect dialect, Endpoint endpoint, Supplier<Optional<String>> key, Patience patience, Pause pause,
            Clock clock) {
        this.dialect = dialect;
        this.endpoint = endpoint;
        this.base = Address.of(endpoint.address(), dialect);
        this.habits = new ServerHabits(dialect.formWords());
        this.key = key;
        this.patience = patience;
        this.pause = pause;
        this.retryAfter = new RetryAfter(clock);
        this.diagnosis = new Diagnosis(base.base(), endpoint.model(), dialect.id());
        this.watch = new Watch(patience);
        // 1.1, because many small servers do not understand the upgrade that Java offers by default
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience.connect())
                .build();
    }

    @Override
    public ChatReply chat(ChatRequest request, ChatListener listener, Cancellation stop) {
        Stopwatch waited = new Stopwatch(listener);
        for (int attempt = 1;;) {
            stop.check();
            Optional<String> secret = secret();
            Sending sent = attempt(request);
            Outcome outcome = waited.around(() -> once(sent, secret, listener, stop));
            switch (outcome) {
                case Outcome.Answer answer -> {
                    answered = true;
                    return reply(request, answer, waited.total());
                }
                case Fault fault when habits.learn(fault, sent.form(), endpoint.maxOut() != null) -> {
                    continue; // at once, and not counted: this is no failure but a difference
                }
                case Fault fault -> {
                    Sentence why = worthAnother(fault, secret.isPresent(), attempt);
                    Duration wait = wait(fault, attempt + 1);
                    listener.backOff(why, wait, ++attempt);
                    waited.around(() -> pause.of(wait, stop));
                }
            }
        }
    }

    /**
     * The ids of the models that the server has.
     *
     * @throws ProblemException where it does not say
     */
    public List<String> models(Cancellation stop) {
        Optional<String> secret = secret();
        return switch (new ModelList(client, dialect, base, patience.connect()).ask(secret, stop)) {
            case ModelList.Found.Ids(List<String> ids) -> ids;
            case ModelList.Found.No(Fault fault) -> {
                Sentence why = worthAnother(fault, secret.isPresent(), patience.attempts());
                throw diagnosis.gaveUp(fault, why, 1);
            }
        };
    }

    /** Ends what is under way and gives threads and connections back. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    @Override
    public String toString() {
        return endpoint.model() + " at " + base.base();
    }

    private Outcome once(Sending sent, Optional<String> secret, ChatListener listener, Cancellation stop) {
        return watch.over(signals -> {
            Wire wire = new Wire(client, dialect, secret, retryAfter, signals);
            dialect.model(sent, new WireBuilder(wire)).chat(sent.chat(dialect), new StreamHandler(wire, signals));
        }, listener, stop);
    }

    private Sending attempt(ChatRequest request) {
        ReplyForm form = request.schema() == null ? ReplyForm.TEXT : habits.form();
        return new Sending(request, endpoint, base.base(), form, habits.limit(), habits.ceiling());
    }

    /** Why another attempt is worth while; throws where none is. */
    private Sentence worthAnother(Fault fault, boolean keySent, int attempt) {
        return switch (diagnosis.of(fault, keySent, answered)) {
            case Advice.GiveUp(ProblemException problem) -> throw problem;
            case Advice.Again(Sentence why) when attempt >= patience.attempts() ->
                throw diagnosis.gaveUp(fault, why, attempt);
            case Advice.Again(Sentence why) -> why;
        };
    }

    private Duration wait(Fault fault, int next) {
        Duration own = patience.before(next);
        Duration asked = fault instanceof Fault.Refused refused ? refused.retryAfter().orElse(own) : own;
        if (asked.compareTo(patience.longestWait()) > 0) {
            throw diagnosis.tooLong(asked);
        }
        return asked;
    }

    private ChatReply reply(ChatRequest request, Outcome.Answer answer, Duration waited) {
        return switch (answer.finish()) {
            case CUT_SHORT -> throw new ProblemException("llm.reply.cut-short", endpoint.model(), request.purpose());
            case FILTERED ->
                throw new ProblemException("llm.reply.filtered", endpoint.model(), request.purpose());
            case WHOLE -> {
                Usage counted = answer.usage();
                String model = answer.model();
                yield ChatReply.live(answer.text(), counted == null ? Usage.estimate(request, answer.text()) : counted,
                        model == null || model.isBlank() ? endpoint.model() : model, waited);
            }
        };
    }

    /** The key, if it can be sent at all: Java would print one that it refuses. */
    private Optional<String> secret() {
        Optional<String> secret = key.get();
        if (secret.isPresent() && !secret.get().chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new ProblemException("llm.key.malformed", base.base());
        }
        return secret;
    }
}
