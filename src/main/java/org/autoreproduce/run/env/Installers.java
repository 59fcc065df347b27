package org.autoreproduce.run.env;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * Finds something that installs packages, nearest first: uv, the interpreter's own pip, the pip of another Python here,
 * and at last the one that Debian keeps in a package of its own.
 */
final class Installers {
    private final Interpreters interpreters;
    private final DebianPip debian;
    private final SearchPath path;

    Installers(Programs programs, Interpreters interpreters, Map<String, String> environment, Path tools) {
        this.interpreters = interpreters;
        this.path = new SearchPath(environment);
        this.debian = new DebianPip(programs, path, tools);
    }

    /**
     * The installer for an interpreter.
     *
     * @param system whether the interpreter's packages are seen: then it must be pip
     * @throws ProblemException env.installer.none with what to install
     */
    Installer forInterpreter(Interpreter interpreter, boolean system, Consumer<String> line, Cancellation stop) {
        return present(interpreter, system, stop).or(() -> debian.fetched(line, stop))
                .orElseThrow(() -> new ProblemException("env.installer.none", interpreter.executable()));
    }

    /** The installer that is on this machine already. */
    Optional<Installer> present(Interpreter interpreter, boolean system, Cancellation stop) {
        Optional<Installer> uv = system ? Optional.empty() : path.program("uv").map(Installer.Uv::new);
        return uv.or(() -> own(interpreter)).or(() -> interpreters.all(stop).stream()
                .filter(i -> i.version().recentEnough()).flatMap(i -> own(i).stream()).findFirst());
    }

    private static Optional<Installer> own(Interpreter interpreter) {
        Optional<Installer> packed = interpreter.pipWheel().map(Installer.PipWheel::new);
        return packed.or(() -> Installer.PipOf.pointable(interpreter)
                ? Optional.of(new Installer.PipOf(interpreter))
                : Optional.empty());
    }
}
