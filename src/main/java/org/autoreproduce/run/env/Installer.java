package org.autoreproduce.run.env;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that installs packages into an environment that has no installer of its own. */
sealed interface Installer {
    /** What to call it in the log. */
    String name();

    /**
     * The command that installs. Only finished packages are taken: building one would run its author's program outside
     * the sandbox.
     *
     * @param python      the environment's Python
     * @param constraints what is already there and must stay as it is; may be an empty file
     */
    List<String> install(Path python, Path requirements, Path constraints);

    /** uv: fast, but it does not see the packages of the interpreter behind an environment. */
    record Uv(Path program) implements Installer {
        @Override
        public String name() {
            return "uv";
        }

        @Override
        public List<String> install(Path python, Path requirements, Path constraints) {
            return List.of(program.toString(), "pip", "install", "--no-progress", "--python", python.toString(),
                    "--only-binary", ":all:", "-r", requirements.toString(), "-c", constraints.toString());
        }
    }

    /** A pip that is still packed: Python runs it from the wheel, so nothing has to be installed first. */
    record PipWheel(Path wheel) implements Installer {
        @Override
        public String name() {
            return String.valueOf(wheel.getFileName()).replaceFirst("^pip-([^-]+)-.*", "pip $1");
        }

        @Override
        public List<String> install(Path python, Path requirements, Path constraints) {
            return pip(List.of(python.toString(), wheel.resolve("pip").toString()), List.of(), requirements,
                    constraints);
        }
    }

    /** The pip installed in an interpreter; from 22.3 on it can be pointed at another environment. */
    record PipOf(Interpreter interpreter) implements Installer {
        private static final PythonVersion POINTABLE = new PythonVersion(22, 3, 0);

        static boolean pointable(Interpreter interpreter) {
            return interpreter.pip() && interpreter.installed().version("pip")
                    .filter(v -> v.matches("\\d+\\.\\d+.*") && PythonVersion.parse(padded(v)).compareTo(POINTABLE) >= 0)
                    .isPresent();
        }

        private static String padded(String version) {
            return version.matches("\\d+\\.\\d+\\.\\d+.*")
                    ? version
                    : version.replaceFirst("^(\\d+\\.\\d+).*", "$1") + ".0";
        }

        @Override
        public String name() {
            return "pip " + interpreter.installed().version("pip").orElse("");
        }

        @Override
        public List<String> install(Path python, Path requirements, Path constraints) {
            return pip(List.of(interpreter.executable().toString(), "-E", "-s", "-m", "pip"),
                    List.of("--python", python.toString()), requirements, constraints);
        }
    }

    private static List<String> pip(List<String> start, List<String> where, Path requirements, Path constraints) {
        List<String> command = new ArrayList<>(start);
        command.addAll(where);
        command.addAll(List.of("--no-input", "--no-color", "--disable-pip-version-check", "install", "--progress-bar",
                "off", "--no-warn-script-location", "--only-binary", ":all:", "-r", requirements.toString(), "-c",
                constraints.toString()));
        return List.copyOf(command);
    }
}
