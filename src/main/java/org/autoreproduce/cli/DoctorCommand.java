package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.autoreproduce.doctor.Finding;
import org.autoreproduce.doctor.Probe;
import org.autoreproduce.llm.discover.ConnectionTest;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.pipeline.assembly.ModelConnections;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at what the machine has and says how to get what is missing. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Check Java, Python, sandbox, GPU, disk and model.")
final class DoctorCommand implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "--provider", paramLabel = "NAME", description = "Who is behind the model to try (openai if not given).")
    private String provider = "openai";

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
        Settings.Model asked = asked();
        if (asked.provider() == Provider.HAND || !asked.complete()) {
            return Finding.warn("cli.doctor.model", Sentence.of("cli.doctor.model.none"), Sentence.of("cli.no-model"));
        }
        ModelConnections made = new ModelConnections(machine.keys(), machine.environment(), new HandDesk());
        try (ModelConnections.Connected connected = made.connect(asked, ConnectionTest.patience())) {
            return switch (new ConnectionTest().of(connected.chat(), stop)) {
                case ConnectionTest.Result.Answered _ -> Finding.ok("cli.doctor.model",
                        Sentence.of("cli.doctor.model.answers", asked.name(), asked.address()));
                case ConnectionTest.Result.Failed(Sentence why) -> Finding.missing("cli.doctor.model", why,
                        Sentence.of("cli.doctor.model.remedy"));
            };
        } catch (ProblemException e) {
            return Finding.missing("cli.doctor.model", e.sentence(), Sentence.of("cli.doctor.model.remedy"));
        }
    }

    private Settings.Model asked() {
        Map<String, String> variables = machine.environment();
        Provider of = Provider.of(provider);
        String server = Optional.ofNullable(address).orElseGet(() -> of == Provider.OPENAI
                ? variables.getOrDefault("AUTOREPRODUCE_ADDRESS", "")
                : of.usualAddress());
        String id = Optional.ofNullable(model)
                .orElseGet(() -> of == Provider.OPENAI ? variables.getOrDefault("AUTOREPRODUCE_MODEL", "") : "");
        return new Settings.Model(of, server, id);
    }
}
