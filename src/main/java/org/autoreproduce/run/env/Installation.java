package org.autoreproduce.run.env;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** One run of an installer; stopped and asked about when it begins to fetch more than a little. */
final class Installation {
    private static final Duration LIMIT = Duration.ofHours(2);

    /**
     * The user's own settings of the installer stay (where to fetch from, certificates, proxies); those that would
     * lead it out of the environment are taken away, and the packages in the user's home are not counted as there,
     * because the sandbox does not show them.
     */
    private static final Map<String, String> VARIABLES = Map.of("PYTHONNOUSERSITE", "1", "PYTHONPATH", "", "PYTHONHOME",
            "", "PIP_USER", "", "PIP_TARGET", "", "PIP_PREFIX", "", "PIP_REQUIREMENT", "", "PIP_CONSTRAINT", "",
            "VIRTUAL_ENV", "");

    private final Programs programs;
    private final Consent consent;
    private final List<String> command;

    Installation(Programs programs, Consent consent, List<String> command) {
        this.programs = programs;
        this.consent = consent;
        this.command = List.copyOf(command);
    }

    /**
     * Installs, asking at most once.
     *
     * @throws ProblemException where it fails, or the user says no
     */
    void run(Consumer<String> line, Cancellation stop) throws IOException {
        Cancellation early = new Cancellation();
        DownloadWatch watch = new DownloadWatch(line, early::cancel);
        try (var passedOn = stop.onCancel(early::cancel)) {
            finish(watch, early);
        } catch (CancellationException e) {
            stop.check();
            if (!consent.allowed(watch.download())) {
                throw new ProblemException("env.install.notAllowed", watch.megabytes());
            }
            finish(line, stop);
        }
    }

    private void finish(Consumer<String> line, Cancellation stop) throws IOException {
        Programs.Output output = programs.run(command, VARIABLES, LIMIT, line, stop);
        if (!output.ok()) {
            throw InstallFailure.of(output);
        }
    }
}
