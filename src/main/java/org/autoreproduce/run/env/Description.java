package org.autoreproduce.run.env;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.autoreproduce.json.Json;
import org.jspecify.annotations.Nullable;

/** What describe.py prints; of an old Python only the first three. */
record Description(String version, String executable, String prefix, @Nullable String base,
        @Nullable List<String> libraries, @Nullable List<String> packages, @Nullable List<Lock.Pin> installed,
        boolean venv, boolean pip, @Nullable List<String> wheels) {

    /** The program that makes a Python describe itself. */
    static String program() {
        try (InputStream in = Description.class.getResourceAsStream("describe.py")) {
            return new String(Objects.requireNonNull(in, "describe.py").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("describe.py cannot be read", e);
        }
    }

    /** Reads what it printed; empty where that is something else. */
    static Optional<Interpreter> read(Path executable, String printed) {
        try {
            return Optional.of(new Json().read(printed, Description.class).interpreter(executable));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A shim is not what it starts; the Python it starts knows its own file. */
    private Interpreter interpreter(Path started) throws IOException {
        Path own = Path.of(executable);
        Path file = own.isAbsolute() && Files.isExecutable(own) ? own : started;
        return new Interpreter(file, file.toRealPath(), PythonVersion.parse(version), Path.of(prefix),
                Path.of(base == null ? prefix : base), paths(libraries), paths(packages),
                new Lock(installed == null ? List.of() : installed), venv, pip, paths(wheels).stream().findFirst());
    }

    private static List<Path> paths(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Path::of).toList();
    }
}
