package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** Finds the Pythons of this machine and asks each what it is. */
public final class Interpreters {
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Programs programs;
    private final SearchPath path;

    /**
     * Makes a finder.
     *
     * @param programs    starts the interpreters
     * @param environment the workbench's environment variables: PATH, HOME, PYENV_ROOT are read
     */
    public Interpreters(Programs programs, Map<String, String> environment) {
        this.programs = programs;
        this.path = new SearchPath(environment);
    }

    /**
     * The user's choice: an interpreter's file or its name on PATH, or the folder of an environment.
     *
     * @throws ProblemException where it is none, does not run, or is older than {@link PythonVersion#OLDEST}
     */
    public Interpreter chosen(Path fileOrFolder, Cancellation stop) {
        Path file = fileOf(fileOrFolder);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException("env.python.notThere", fileOrFolder);
        }
        Interpreter found = ask(file.toAbsolutePath().normalize(), stop)
                .orElseThrow(() -> new ProblemException("env.python.noPython", fileOrFolder));
        if (!found.version().recentEnough()) {
            throw new ProblemException("env.python.chosenOld", fileOrFolder, found.version(), PythonVersion.OLDEST);
        }
        return found;
    }

    /**
     * The one to take where the user chose none: the first on PATH that is recent enough, else pyenv's newest.
     *
     * @throws ProblemException where there is none, or only older ones
     */
    public Interpreter first(Cancellation stop) {
        List<Interpreter> tooOld = new ArrayList<>();
        for (Path candidate : path.pythons()) {
            Optional<Interpreter> found = ask(candidate, stop);
            if (found.isPresent() && found.get().version().recentEnough()) {
                return found.get();
            }
            found.ifPresent(tooOld::add);
        }
        throw tooOld.stream().max(Comparator.comparing(Interpreter::version))
                .map(best -> new ProblemException("env.python.allOld", best.version(), best.executable(),
                        PythonVersion.OLDEST))
                .orElseGet(() -> new ProblemException("env.python.none", PythonVersion.OLDEST));
    }

    /** Every Python found, whatever its version, each installation once; {@link #first} tries them in this order. */
    public List<Interpreter> all(Cancellation stop) {
        List<Interpreter> all = new ArrayList<>();
        for (Path candidate : path.pythons()) {
            ask(candidate, stop).filter(i -> all.stream().noneMatch(o -> sameInstallation(o, i))).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private Path fileOf(Path choice) {
        if (Files.isDirectory(choice)) {
            return Stream.of("bin/python3", "bin/python", "Scripts/python.exe", "python.exe").map(choice::resolve)
                    .filter(Files::isExecutable).findFirst().orElse(choice);
        }
        return choice.getNameCount() > 1 || Files.exists(choice)
                ? choice
                : path.program(choice.toString()).orElse(choice);
    }

    private static boolean sameInstallation(Interpreter one, Interpreter other) {
        return one.real().equals(other.real()) && one.prefix().equals(other.prefix());
    }

    /** With -E and -s neither the user's variables nor his own packages change the answer; Python 2 knows both, too. */
    private Optional<Interpreter> ask(Path file, Cancellation stop) {
        try {
            Programs.Output output = programs.run(List.of(file.toString(), "-E", "-s", "-c", Description.program()),
                    Map.of(), ANSWER, line -> {}, stop);
            return output.ok() ? Description.read(file, output.out()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
