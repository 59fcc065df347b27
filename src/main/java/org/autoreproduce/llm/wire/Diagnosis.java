package org.autoreproduce.llm.wire;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** What a fault means to the user of this server. Servers agree on little but the status, so words are looked at, too. */
final class Diagnosis {
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);
    private static final Pattern CONTEXT = Pattern.compile(
            "(?i)context_length|context_size|context (length|size|window)|maximum context|prompt is too long|too many tokens|exceeds the maximum number of tokens");
    private static final Pattern MODEL = Pattern.compile(
            "(?i)model_not_found|no models? (is |are )?loaded|no endpoints found|not a valid model|invalid model|unknown model|"
                    + "models?\\b.{0,120}\\b(not found|not exist|not available|is unknown|not_found_error)");
    private static final Pattern EMPTY = Pattern.compile(
            "(?i)insufficient_quota|insufficient (credit|balance|funds)|credit balance is too low|billing_error");
    private static final Pattern BILLING = Pattern.compile("(?i)billing");
    private static final Pattern KEY = Pattern
            .compile("(?i)api[_ ]key[_ ](not[_ ]valid|invalid)|invalid[_ ]api[_ ]key");

    private final String address;
    private final String model;
    private final String dialect;

    Diagnosis(String address, String model, String dialect) {
        this.address = address;
        this.model = model;
        this.dialect = dialect;
    }

    /**
     * What to do.
     *
     * @param keySent whether a key went with the request
     * @param known   whether this server has answered before
     */
    Advice of(Fault fault, boolean keySent, boolean known) {
        return switch (fault) {
            case Fault.Refused refused -> refused(refused, keySent);
            case Fault.Cut() -> again("llm.again.cut");
            case Fault.Garbled() -> again("llm.again.garbled");
            case Fault.Silent(Duration waited) -> again("llm.again.silent", seconds(waited));
            case Fault.Stalled(Duration waited) -> again("llm.again.stalled", seconds(waited));
            case Fault.Unreachable(String why) -> known
                    ? again("llm.again.unreachable", why)
                    : giveUp("llm.server.unreachable", address, why);
            case Fault.Foreign() -> giveUp("llm.server.not-chat", address, kind());
        };
    }

    private Advice refused(Fault.Refused fault, boolean keySent) {
        ServerError error = fault.error();
        String said = error.message() + " " + error.code();
        int status = fault.status();
        if (status == 401 || !keySent && status == 403 || status == 400 && KEY.matcher(said).find()) {
            return keySent
                    ? giveUp("llm.key.refused", address, error.brief())
                    : giveUp("llm.key.missing", address, ApiKeys.ANY);
        } else if (status == 403) {
            return giveUp("llm.key.forbidden", address, error.brief());
        } else if (unpaid(fault, said)) {
            return giveUp("llm.server.unpaid", address, error.brief());
        } else if (PASSING.contains(status) || status >= 500) {
            return new Advice.Again(status == 429
                    ? Sentence.of("llm.again.rate-limited")
                    : Sentence.of("llm.again.failed", status, error.brief()));
        } else if (CONTEXT.matcher(said).find()) {
            return giveUp("llm.server.context", model, error.brief());
        } else if (MODEL.matcher(said).find()) {
            return giveUp("llm.server.model-unknown", address, model);
        } else if (status == 404 || status == 405 || !error.spoken()) {
            return giveUp("llm.server.not-chat", address, kind());
        }
        return giveUp("llm.server.refused", address, status, error.brief());
    }

    /** Some name the bill in every refusal, also where they say when to come again. */
    private static boolean unpaid(Fault.Refused fault, String said) {
        return fault.status() == 402 || fault.status() < 500 && EMPTY.matcher(said).find()
                || fault.status() == 429 && fault.retryAfter().isEmpty() && BILLING.matcher(said).find();
    }

    private String kind() {
        return Sentence.of("llm.kind." + dialect).words();
    }

    /** After the last attempt. */
    ProblemException gaveUp(Fault fault, Sentence why, int attempts) {
        return fault instanceof Fault.Unreachable(String words)
                ? new ProblemException("llm.server.unreachable", address, words)
                : new ProblemException("llm.server.failed", address, attempts, why.words());
    }

    /** Where the server asks for more time than anybody wants to wait. */
    ProblemException tooLong(Duration wait) {
        return new ProblemException("llm.server.busy", address, seconds(wait));
    }

    private static Advice again(String key, Object... arguments) {
        return new Advice.Again(Sentence.of(key, arguments));
    }

    private static Advice giveUp(String key, Object... arguments) {
        return new Advice.GiveUp(new ProblemException(key, arguments));
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0
                ? String.valueOf(time.toSeconds())
                : String.valueOf(time.toMillis() / 1000.0);
    }
}
