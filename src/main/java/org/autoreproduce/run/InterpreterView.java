package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An environment as the sandbox shows it: a virtual environment at /work/env, the interpreter it was made from at
 * /work/python where it does not lie below /usr. So a program sees the same paths on every machine, and an interpreter
 * may lie in a home folder that the program's user could not enter.
 *
 * @param options     for bubblewrap
 * @param interpreter as the program calls it
 */
record InterpreterView(List<String> options, String interpreter) {
    private static final String BASE = "/work/python";
    private static final String ENV = "/work/env";

    /** Makes the view; files that the sandbox shows instead of the real ones are written to a folder of the run's. */
    static InterpreterView of(PythonEnvironment environment, Path files) throws IOException {
        Path top = topOf(environment.interpreter());
        Path settings = top.resolve("pyvenv.cfg");
        List<String> options = new ArrayList<>();
        if (!Files.exists(settings)) {
            String base = base(top.toRealPath(), options);
            Path name = top.toRealPath().relativize(environment.interpreter().toRealPath());
            others(environment, List.of(top, top.toRealPath()), options);
            return new InterpreterView(options, base + "/" + name);
        }
        List<String> lines = Files.readAllLines(settings);
        Path home = lines.stream().filter(line -> line.matches("home\\s*=.*"))
                .map(line -> Path.of(line.substring(line.indexOf('=') + 1).strip())).findFirst()
                .orElseThrow(() -> new IOException("pyvenv.cfg names no home")).toRealPath();
        Path origin = Objects.requireNonNullElse(home.getParent(), home);
        String base = base(origin, options);
        Path name = environment.interpreter().toRealPath().getFileName();
        Path shown = files.resolve("pyvenv.cfg");
        Files.write(shown, Stream.concat(Stream.of("home = " + base + "/bin"),
                lines.stream().filter(line -> line.matches("(include-system-site-packages|version\\w*)\\s*=.*")))
                .toList());
        options.addAll(List.of("--dir", ENV, "--dir", ENV + "/bin"));
        options.addAll(List.of("--symlink", base + "/bin/" + name, ENV + "/bin/python"));
        options.addAll(List.of("--ro-bind", shown.toString(), ENV + "/pyvenv.cfg"));
        packages(top, options);
        others(environment, List.of(top, top.toRealPath(), origin), options);
        return new InterpreterView(options, ENV + "/bin/python");
    }

    /** The folder that holds bin/python. */
    private static Path topOf(Path interpreter) throws IOException {
        Path bin = interpreter.toAbsolutePath().normalize().getParent();
        if (bin != null && bin.getParent() != null && Files.exists(bin.resolveSibling("pyvenv.cfg"))) {
            return bin.getParent();
        }
        Path real = interpreter.toRealPath().getParent();
        if (real == null || real.getParent() == null) {
            throw new IOException("no interpreter: " + interpreter);
        }
        return real.getParent();
    }

    private static String base(Path top, List<String> options) throws IOException {
        if (top.startsWith("/usr")) {
            return top.toString();
        }
        options.addAll(List.of("--ro-bind", top.toString(), BASE));
        try (DirectoryStream<Path> shared = Files.newDirectoryStream(top.resolve("lib"), "libpython3*.so*")) {
            if (shared.iterator().hasNext()) {
                // built as a shared library, which it would look for where it was installed
                options.addAll(List.of("--setenv", "LD_LIBRARY_PATH", BASE + "/lib"));
            }
        }
        return BASE;
    }

    /** All folders of a virtual environment but its scripts, which name the interpreter by its real path. */
    private static void packages(Path top, List<String> options) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(top)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (Files.isSymbolicLink(entry)) {
                    options.addAll(
                            List.of("--symlink", Files.readSymbolicLink(entry).toString(), ENV + "/" + name));
                } else if (Files.isDirectory(entry) && !name.equals("bin")) {
                    options.addAll(List.of("--ro-bind", entry.toString(), ENV + "/" + name));
                }
            }
        }
    }

    private static void others(PythonEnvironment environment, List<Path> shown, List<String> options) {
        for (Path path : environment.visible()) {
            if (!path.startsWith("/usr") && shown.stream().noneMatch(path::startsWith)) {
                above(path, options);
                options.addAll(List.of("--ro-bind", path.toString(), path.toString()));
            }
        }
    }

    /** The folders on the way: those that bubblewrap makes by itself are closed to everybody but root. */
    private static void above(Path path, List<String> options) {
        Path root = Objects.requireNonNull(path.getRoot(), "an absolute path");
        for (int i = 1; i < path.getNameCount(); i++) {
            options.addAll(List.of("--dir", root.resolve(path.subpath(0, i)).toString()));
        }
    }
}
