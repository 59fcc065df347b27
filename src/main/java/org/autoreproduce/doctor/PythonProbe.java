package org.autoreproduce.doctor;

import java.nio.file.Path;
import java.util.Optional;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.env.EnvironmentBuilder;
import org.autoreproduce.run.env.Interpreter;
import org.autoreproduce.run.env.Interpreters;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * The Python that generated programs run on, and what would install packages for it.
 *
 * @param chosen the user's choice; empty: the first that is found
 */
public record PythonProbe(Interpreters interpreters, EnvironmentBuilder environments,
        Optional<Path> chosen) implements Probe {
    private static final String SUBJECT = "doctor.python";

    @Override
    public Finding look(Cancellation stop) {
        Interpreter found;
        try {
            found = chosen.isPresent() ? interpreters.chosen(chosen.get(), stop) : interpreters.first(stop);
        } catch (ProblemException e) {
            return Finding.missing(SUBJECT, e.sentence(), Sentence.of("doctor.python.get"));
        }
        if (!found.venv()) {
            return Finding.missing(SUBJECT, Sentence.of("env.python.noVenv", found.executable()),
                    Sentence.of("doctor.python.getVenv"));
        }
        Optional<String> installer = environments.installer(found, stop);
        return installer.isPresent()
                ? Finding.ok(SUBJECT,
                        Sentence.of("doctor.python.ok", found.version(), found.executable(), installer.get()))
                : Finding.warn(SUBJECT, Sentence.of("doctor.python.noPip", found.version(), found.executable()),
                        Sentence.of("doctor.python.getVenv"));
    }
}
