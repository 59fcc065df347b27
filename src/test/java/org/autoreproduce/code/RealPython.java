package org.autoreproduce.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** An interpreter of this machine, for tests. Where none fits, the test is skipped and says why. */
public record RealPython(String path) {
    /** How a child ended. */
    public record Ended(int exit, String out, String err) {}

    /** Any Python 3.10 or newer. */
    public static RealPython any() {
        return having("sys");
    }

    /** One that has these modules. */
    public static RealPython having(String... modules) {
        Set<String> candidates = new LinkedHashSet<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            candidates.add(Path.of(folder, "python3").toString());
        }
        candidates.add("/usr/bin/python3");
        String script = "import sys, " + String.join(", ", modules) + "; sys.exit(sys.version_info < (3, 10))";
        for (String candidate : candidates) {
            if (Files.isExecutable(Path.of(candidate))) {
                RealPython python = new RealPython(candidate);
                if (python.run(Path.of("."), Map.of(), "", "-c", script).exit() == 0) {
                    return python;
                }
            }
        }
        return Assumptions.abort("no python3 >= 3.10 with " + String.join(", ", modules) + " on this machine");
    }

    /** The output of a script, which must end well. */
    public String script(String script, String stdin) throws IOException {
        Ended ended = run(Path.of("."), Map.of(), stdin, "-I", "-c", script);
        if (ended.exit() != 0) {
            throw new IOException(ended.err());
        }
        return ended.out();
    }

    /** Runs the interpreter to its end, a minute at most. */
    public Ended run(Path folder, Map<String, String> env, String stdin, String... arguments) {
        List<String> argv = new ArrayList<>(List.of(path));
        argv.addAll(List.of(arguments));
        try {
            Path in = Files.createTempFile("stdin", null);
            Path err = Files.createTempFile("stderr", null);
            try {
                Files.writeString(in, stdin);
                ProcessBuilder builder = new ProcessBuilder(argv).directory(folder.toFile())
                        .redirectInput(in.toFile()).redirectError(err.toFile());
                builder.environment().putAll(env);
                Process process = builder.start();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("python did not end: " + argv);
                }
                return new Ended(process.exitValue(), out, Files.readString(err));
            } finally {
                Files.delete(in);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
