package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;

/**
 * The pip that Debian and its kin keep out of python3, in the package python3-pip-whl. It is fetched and unpacked with
 * the distribution's own programs, whose sources and signatures hold; nothing is installed and no root is needed.
 */
final class DebianPip {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String PACKAGE = "python3-pip-whl";

    private final Programs programs;
    private final SearchPath path;
    private final Path tools;

    /** Keeps what it fetched in the given folder. */
    DebianPip(Programs programs, SearchPath path, Path tools) {
        this.programs = programs;
        this.path = path;
        this.tools = tools;
    }

    /** The pip, fetched where it was not; empty where this is no Debian, or its package cannot be fetched. */
    Optional<Installer> fetched(Consumer<String> line, Cancellation stop) {
        try {
            Optional<Path> wheel = wheelIn(tools);
            Optional<Path> apt = path.program("apt-get");
            Optional<Path> dpkg = path.program("dpkg-deb");
            if (wheel.isEmpty() && apt.isPresent() && dpkg.isPresent()) {
                line.accept(Sentence.of("env.log.debianPip", PACKAGE).words());
                wheel = fetch(apt.get(), dpkg.get(), line, stop);
            }
            return wheel.map(Installer.PipWheel::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> fetch(Path apt, Path dpkg, Consumer<String> line, Cancellation stop) throws IOException {
        Files.createDirectories(tools);
        try (Scratch scratch = Scratch.beside(tools)) {
            if (!download(apt, scratch.folder(), List.of(), line, stop)) {
                List<String> own = ownLists(scratch.folder());
                run(command(apt, scratch.folder(), own, "update"), line, stop);
                download(apt, scratch.folder(), own, line, stop);
            }
            Optional<Path> deb = first(scratch.folder(), ".deb");
            if (deb.isEmpty()) {
                return Optional.empty();
            }
            Path unpacked = scratch.folder().resolve("unpacked");
            run(List.of(dpkg.toString(), "-x", deb.get().toString(), unpacked.toString()), line, stop);
            Optional<Path> wheel = wheelIn(unpacked.resolve("usr/share/python-wheels"));
            if (wheel.isPresent()) {
                Files.move(wheel.get(), tools.resolve(wheel.get().getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            return wheelIn(tools);
        }
    }

    private boolean download(Path apt, Path into, List<String> options, Consumer<String> line, Cancellation stop)
            throws IOException {
        return run(command(apt, into, options, "download", PACKAGE), line, stop);
    }

    /** Without root the system's package lists cannot be brought up to date: a copy of our own can. */
    private static List<String> ownLists(Path scratch) throws IOException {
        Files.createDirectories(scratch.resolve("lists/partial"));
        Files.createDirectories(scratch.resolve("cache/archives/partial"));
        return List.of("-o", "Dir::State=" + scratch, "-o", "Dir::State::lists=" + scratch.resolve("lists"), "-o",
                "Dir::State::status=/var/lib/dpkg/status", "-o", "Dir::Cache=" + scratch.resolve("cache"), "-o",
                "Acquire::Languages=none", "-o", "APT::Sandbox::User=");
    }

    /** apt-get downloads into the folder it is started in. */
    private static List<String> command(Path apt, Path folder, List<String> options, String... what) {
        List<String> command = new ArrayList<>(List.of("env", "--chdir=" + folder, apt.toString(), "-q"));
        command.addAll(options);
        command.addAll(List.of(what));
        return command;
    }

    private boolean run(List<String> command, Consumer<String> line, Cancellation stop) throws IOException {
        return programs.run(command, Map.of("LC_ALL", "C.UTF-8"), LIMIT, line, stop).ok();
    }

    private static Optional<Path> wheelIn(Path folder) throws IOException {
        return first(folder, "-py3-none-any.whl");
    }

    private static Optional<Path> first(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> p.toString().endsWith(end)).sorted().findFirst();
        }
    }
}
