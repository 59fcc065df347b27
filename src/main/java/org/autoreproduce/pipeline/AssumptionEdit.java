package org.autoreproduce.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.code.Config;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.json.Json;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A person's changes to assumptions, as the project's files take them. Stateless. */
public final class AssumptionEdit {
    /** Stands in the file for a person's decision. */
    public static final String USER = "user";

    private AssumptionEdit() {}

    /** What of an assumption is changed. */
    public enum Part {
        STATEMENT, VALUE, WHY
    }

    /**
     * The assumption as a person wants it: it rests on nothing else any more, and says what was.
     *
     * @throws ProblemException where the text is empty, or a value is not one line
     */
    public static Assumption changed(Assumption a, Part part, String text) {
        String now = text.strip();
        if (now.isEmpty() || part == Part.VALUE && now.contains("\n")) {
            throw new ProblemException("assumption.lacks." + part.name().toLowerCase(Locale.ROOT), a.id());
        }
        return switch (part) {
            case STATEMENT -> decided(a, now, a.value(), a.why());
            case VALUE -> decided(a, restated(a, now), now, Sentence.of("assumption.by-hand", a.value(),
                    a.source().name().toLowerCase(Locale.ROOT), a.why()).words());
            case WHY -> decided(a, a.statement(), a.value(), now);
        };
    }

    /** Where the statement names the old value, and once, it names the new one now: the two must not disagree. */
    private static String restated(Assumption a, String value) {
        Matcher old = Pattern.compile("(?<![\\w.])" + Pattern.quote(a.value()) + "(?![\\w]|\\.\\d)")
                .matcher(a.statement());
        return old.results().count() == 1 ? old.replaceFirst(Matcher.quoteReplacement(value)) : a.statement();
    }

    /**
     * What is to be written.
     *
     * @param config the text of config.yaml; null where there is none yet
     * @throws ProblemException where the value could not stand in config.yaml
     */
    public static List<Command.Edit> commands(List<Assumption> all, Assumption changed, @Nullable String config) {
        List<Command.Edit> edits = new ArrayList<>();
        Optional<Command.Edit> program = Optional.ofNullable(config).flatMap(text -> config(text, changed));
        edits.add(new Command.Edit(Artefact.ASSUMPTIONS, new Json()
                .write(new Assumptions(all.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList()))));
        program.ifPresent(edits::add);
        return List.copyOf(edits);
    }

    /** The assumption of this id. */
    public static Optional<Assumption> find(List<Assumption> all, Id id) {
        return all.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The program reads the value from its config: one that stood in the plan alone would change nothing. */
    private static Optional<Command.Edit> config(String text, Assumption changed) {
        Config now = new Config(text);
        if (now.setting(changed.configKey()).filter(s -> !s.text().equals(changed.value())).isEmpty()) {
            return Optional.empty();
        }
        try {
            Config then = now.with(changed.configKey(), changed.value());
            if (then.setting(changed.configKey()).isPresent()
                    && then.settings().keySet().equals(now.settings().keySet())) {
                return Optional.of(new Command.Edit("code/" + Config.PATH, then.text()));
            }
        } catch (ProblemException e) {
            throw new ProblemException(e, Sentence.of("assumption.no-value",
                    changed.value(), changed.configKey()));
        }
        throw new ProblemException("assumption.no-value", changed.value(), changed.configKey());
    }

    private static Assumption decided(Assumption a, String statement, String value, String why) {
        return new Assumption(a.id(), a.question(), statement, a.configKey(), value, Assumption.Source.HUMAN, null,
                null,
                why, USER);
    }
}
