package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * A virtual environment that is still being made. It never holds a pip of its own, so that it can be made where Python
 * comes without ensurepip; and once packages are in it, its Python is started in the sandbox only, because a package
 * may bring code that runs at every start.
 */
record VirtualEnvironment(Path folder) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Makes an empty one. */
    static VirtualEnvironment create(Programs programs, Interpreter interpreter, Path folder, boolean system,
            Consumer<String> line, Cancellation stop) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(interpreter.executable().toString(), "-E", "-s", "-m", "venv", "--without-pip"));
        if (system && !interpreter.virtual()) {
            command.add("--system-site-packages");
        }
        command.add(folder.toString());
        if (!programs.run(command, Map.of(), LIMIT, line, stop).ok()) {
            throw new ProblemException("env.venv.failed", interpreter.executable());
        }
        VirtualEnvironment made = new VirtualEnvironment(folder);
        if (system && interpreter.virtual()) {
            made.lookInto(interpreter.packages());
        }
        return made;
    }

    /** Where the Python of an environment lies. */
    static Path python(Path folder) {
        Path windows = folder.resolve("Scripts").resolve("python.exe");
        return Files.exists(windows) ? windows : folder.resolve("bin").resolve("python");
    }

    /** What to start. */
    Path python() {
        return python(folder);
    }

    /** All packages that a program finds in it. Read from the disk, without starting its Python. */
    Lock lock(Request request) throws IOException {
        List<Lock.Pin> pins = new ArrayList<>();
        try (Stream<Path> entries = Files.list(packages())) {
            for (Path entry : entries.filter(p -> p.toString().endsWith(".dist-info")).sorted().toList()) {
                pins.add(new Lock.Pin(header(entry, "Name"), header(entry, "Version")));
            }
        }
        if (request.system()) {
            pins.addAll(request.interpreter().installed().pins());
        }
        return new Lock(pins);
    }

    /** The path that an environment was made at stands in its scripts: has them name the place it will be moved to. */
    void prepareFor(Path place) throws IOException {
        try (Stream<Path> entries = Files.list(python().getParent())) {
            for (Path script : entries.filter(p -> !Files.isSymbolicLink(p) && Files.isRegularFile(p)).toList()) {
                rename(script, place);
            }
        }
        rename(folder.resolve("pyvenv.cfg"), place);
    }

    /** An environment made from an environment sees only the Python behind both; this shows it the first one, too. */
    private void lookInto(List<Path> others) throws IOException {
        Files.write(packages().resolve("_autoreproduce_chosen.pth"), others.stream()
                .map(p -> "import site; site.addsitedir('" + p.toString().replaceAll("(['\\\\])", "\\\\$1") + "')")
                .toList());
    }

    private Path packages() throws IOException {
        Path windows = folder.resolve("Lib").resolve("site-packages");
        try (Stream<Path> versions = Files.list(folder.resolve(Files.isDirectory(windows) ? "Lib" : "lib"))) {
            return Files.isDirectory(windows)
                    ? windows
                    : versions.map(v -> v.resolve("site-packages")).filter(Files::isDirectory).findFirst()
                            .orElseThrow(() -> new IOException("no site-packages in " + folder));
        }
    }

    private void rename(Path file, Path place) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String from = latin(folder.toString());
        if (text.indexOf('\0') < 0 && text.contains(from)) {
            Files.write(file, text.replace(from, latin(place.toString())).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** The bytes of the text's UTF-8 form, one a character, as the files are read here. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String header(Path distInfo, String name) throws IOException {
        try (Stream<String> lines = Files.lines(distInfo.resolve("METADATA"))) {
            return lines.takeWhile(l -> !l.isEmpty()).filter(l -> l.startsWith(name + ":"))
                    .map(l -> l.substring(name.length() + 1).strip()).findFirst()
                    .orElseThrow(() -> new IOException(name + " is missing in " + distInfo));
        }
    }
}
