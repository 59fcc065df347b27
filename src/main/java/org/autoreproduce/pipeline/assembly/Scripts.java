package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.code.syntax.ScriptRunner;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;

/** Small scripts of ours for an interpreter of this machine, such as the syntax check. */
record Scripts(Path python) implements ScriptRunner {
    @Override
    public String run(String script, String stdin, Cancellation stop) throws IOException {
        StringBuffer out = new StringBuffer();
        StringBuffer err = new StringBuffer();
        Command command = new Command(List.of(python.toString(), "-I", "-c", script), Map.of("LANG", "C.UTF-8"),
                Path.of("").toAbsolutePath());
        Child child = Child.start(command, stdin.getBytes(StandardCharsets.UTF_8), lines(out), lines(err));
        int exit = child.waitFor(stop);
        if (exit != 0) {
            throw new IOException("exit code " + exit + ": " + err);
        }
        return out.toString();
    }

    private static Output lines(StringBuffer all) {
        return new Output.Lines(line -> all.append(line).append('\n'));
    }
}
