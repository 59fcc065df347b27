package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Makes environments in the shared cache, each once; safe against a killed builder and against several at a time. */
public final class EnvironmentBuilder {
    private static final Requirement PYTEST = Requirement.parse("pytest>=7.2");

    private final Programs programs;
    private final Installers installers;
    private final EnvironmentCache cache;
    private final Consent consent;

    /**
     * Makes a builder.
     *
     * @param programs     starts Python and the installers
     * @param interpreters where to look for a pip, if the chosen interpreter has none
     * @param environment  the workbench's environment variables; PATH is read
     * @param cache        the folder of all environments, see {@link #place}
     * @param consent      asked before a large download
     */
    public EnvironmentBuilder(Programs programs, Interpreters interpreters, Map<String, String> environment, Path cache,
            Consent consent) {
        this.programs = programs;
        this.installers = new Installers(programs, interpreters, environment, cache.resolve(".tools"));
        this.cache = new EnvironmentCache(cache);
        this.consent = consent;
    }

    /** Where environments lie if no setting says otherwise: autoreproduce/envs in the user's cache folder. */
    public static Path place(Map<String, String> environment) {
        return new UserFolders(environment).cache().resolve("envs");
    }

    /**
     * The environment with what was asked for and our pytest; from the cache where it is there, with no network.
     *
     * @param interpreter  the Python to make it from
     * @param requirements what the generated program needs
     * @param system       whether the interpreter's own packages are seen (and kept as they are)
     * @param line         what to show of the work, line by line
     * @throws ProblemException where no installer, network, package or room on the disk is found, or the user says no
     */
    public Environment environment(Interpreter interpreter, Requirements requirements, boolean system,
            Consumer<String> line, Cancellation stop) {
        Request request = new Request(interpreter, requirements.with(PYTEST), system);
        try {
            Scratch.sweep(cache.root());
            Optional<Environment> known = cache.find(request);
            return known.isPresent() ? known.get() : build(request, line, stop);
        } catch (IOException e) {
            throw InstallFailure.of(e, cache.root());
        }
    }

    /** What would install packages for an interpreter, by name and version; empty where none is on this machine yet. */
    public Optional<String> installer(Interpreter interpreter, Cancellation stop) {
        return installers.present(interpreter, false, stop).map(Installer::name);
    }

    private Environment build(Request request, Consumer<String> line, Cancellation stop) throws IOException {
        if (!request.interpreter().venv()) {
            throw new ProblemException("env.python.noVenv", request.interpreter().executable());
        }
        Files.createDirectories(cache.root());
        try (Scratch scratch = Scratch.beside(cache.root().resolve("new"))) {
            line.accept(Sentence
                    .of("env.log.making", request.interpreter().version(), request.interpreter().executable()).words());
            VirtualEnvironment made = VirtualEnvironment.create(programs, request.interpreter(),
                    scratch.folder().resolve("env"), request.system(), line, stop);
            install(made, request, scratch.folder(), line, stop);
            stop.check();
            return cache.publish(made, request);
        }
    }

    private void install(VirtualEnvironment into, Request request, Path scratch, Consumer<String> line,
            Cancellation stop) throws IOException {
        Installer installer = installers.forInterpreter(request.interpreter(), request.system(), line, stop);
        Path wanted = Files.write(scratch.resolve("requirements.txt"),
                request.requirements().lines().stream().map(Requirement::toString).toList());
        Path kept = Files.write(scratch.resolve("constraints.txt"), request.kept());
        line.accept(Sentence.of("env.log.installing", installer.name()).words());
        new Installation(programs, consent, installer.install(into.python(), wanted, kept)).run(line, stop);
    }
}
