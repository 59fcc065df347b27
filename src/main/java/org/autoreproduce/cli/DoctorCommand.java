package org.autoreproduce.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.autoreproduce.doctor.Finding;
import org.autoreproduce.doctor.Probe;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.llm.openai.OpenAi;
import org.autoreproduce.llm.wire.ServerChat;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at what the machine has and says how to get what is missing. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Check Java, Python, sandbox, GPU, disk and model.")
final class DoctorCommand implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "--address", paramLabel = "URL", description = "A model's server to try (or AUTOREPRODUCE_ADDRESS).")
    private @Nullable String address;

    @Option(names = "--model", paramLabel = "ID", description = "The model to try with a tiny call (or AUTOREPRODUCE_MODEL).")
    private @Nullable String model;

    @Option(names = "--python", paramLabel = "PATH", description = "The Python interpreter or environment to look at.")
    private @Nullable String python;

    DoctorCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        List<Probe> probes = new ArrayList<>(machine.workbench().probes(python, Path.of("").toAbsolutePath()));
        probes.add(this::model);
        boolean missing = false;
        for (Probe probe : probes) {
            Finding finding = probe.look(new Cancellation());
            machine.out().println("%-8s %-8s %s".formatted(finding.subject().words(),
                    Sentence.of("cli.doctor." + finding.state().name().toLowerCase(java.util.Locale.ROOT)).words(),
                    finding.sentence().words()));
            finding.remedy().ifPresent(remedy -> machine.out().println(" ".repeat(18) + remedy.words()));
            missing |= finding.state() == Finding.State.MISSING;
        }
        return missing ? Exit.FAILED.code() : 0;
    }

    /** A tiny call tells more than any setting: address, key, model and reply are right together or not at all. */
    private Finding model(Cancellation stop) {
        String server = Optional.ofNullable(address).orElse(machine.environment().get("AUTOREPRODUCE_ADDRESS"));
        String id = Optional.ofNullable(model).orElse(machine.environment().get("AUTOREPRODUCE_MODEL"));
        if (server == null || id == null) {
            return Finding.warn("cli.doctor.model", Sentence.of("cli.doctor.model.none"), Sentence.of("cli.no-model"));
        }
        Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), 1,
                Duration.ofSeconds(1), Duration.ofSeconds(5));
        try (ServerChat chat = new ServerChat(new OpenAi(), Endpoint.of(server, id),
                new ApiKeys(machine.environment()).of(server),
                patience)) {
            chat.chat(
                    new ChatRequest("research", "doctor", List.of(new Message(Role.USER, "Answer with the word yes.")),
                            null),
                    ChatListener.NONE, stop);
            return Finding.ok("cli.doctor.model", Sentence.of("cli.doctor.model.answers", id, server));
        } catch (ProblemException e) {
            return Finding.missing("cli.doctor.model", e.sentence(), Sentence.of("cli.doctor.model.remedy"));
        }
    }
}
