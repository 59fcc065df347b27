package org.autoreproduce.run.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpretersTest {
    @TempDir
    Path folder;

    private final Cancellation stop = new Cancellation();

    @Test
    void thePythonOfThisMachineDescribesItself() {
        Interpreter found = finder(System.getenv()).first(stop);

        assertThat(found.version().recentEnough()).isTrue();
        assertThat(found.real()).isRegularFile();
        assertThat(found.libraries()).anyMatch(p -> Files.exists(p.resolve("json")));
        assertThat(found.readOnly()).isNotEmpty().allMatch(Files::exists);
        assertThat(found.readOnly()).anyMatch(found.real()::startsWith);
    }

    @Test
    void pyenvIsAskedForItsVersionsNotForItsShims() throws IOException {
        fake("pyenv/shims/python3", "exit 127");
        fake("pyenv/versions/3.9.1/bin/python", says("3.9.1"));
        fake("pyenv/versions/3.12.4/bin/python", says("3.12.4"));
        fake("pyenv/versions/3.10.9/bin/python", says("3.10.9"));

        Interpreter found = finder(variables("pyenv/shims")).first(stop);

        assertThat(found.version()).hasToString("3.12.4");
    }

    @Test
    void aPythonOnThePathComesBeforePyenvs() throws IOException {
        fake("bin/python3", says("3.11.2"));
        fake("pyenv/versions/3.12.4/bin/python", says("3.12.4"));

        assertThat(finder(variables("bin")).first(stop).version()).hasToString("3.11.2");
    }

    @Test
    void anOldPython3IsPassedOverForANewerOneBesideIt() throws IOException {
        fake("bin/python3", says("3.8.1"));
        fake("bin/python3.13", says("3.13.0"));

        assertThat(finder(variables("bin")).first(stop).version()).hasToString("3.13.0");
    }

    @Test
    void saysSoWhereThereIsNone() {
        assertProblem("env.python.none", () -> finder(variables("bin")).first(stop));
    }

    @Test
    void saysWhichIsTheNewestWhereAllAreOld() throws IOException {
        fake("bin/python3", says("3.8.1"));
        fake("pyenv/versions/2.7.18/bin/python", says("2.7.18"));

        assertProblem("env.python.allOld", () -> finder(variables("bin")).first(stop));
        assertThatThrownBy(() -> finder(variables("bin")).first(stop)).hasMessageContaining("3.8.1");
    }

    @Test
    void theUsersChoiceMayBeAFolder() throws IOException {
        fake("mine/bin/python", says("3.11.2"));

        assertThat(finder(Map.of()).chosen(folder.resolve("mine"), stop).version()).hasToString("3.11.2");
    }

    @Test
    void theUsersChoiceMayBeANameOnThePath() throws IOException {
        fake("bin/python3.13", says("3.13.0"));

        assertThat(finder(variables("bin")).chosen(Path.of("python3.13"), stop).version()).hasToString("3.13.0");
    }

    @Test
    void aWrongChoiceIsNamed() throws IOException {
        fake("bin/old", says("3.9.0"));
        fake("bin/notPython", "echo hello");

        assertProblem("env.python.chosenOld", () -> finder(Map.of()).chosen(folder.resolve("bin/old"), stop));
        assertProblem("env.python.noPython", () -> finder(Map.of()).chosen(folder.resolve("bin/notPython"), stop));
        assertProblem("env.python.notThere", () -> finder(Map.of()).chosen(folder.resolve("bin"), stop));
    }

    private Interpreters finder(Map<String, String> environment) {
        return new Interpreters(new LocalPrograms(Map.of()), environment);
    }

    private Map<String, String> variables(String path) {
        return Map.of("PATH", folder.resolve(path).toString(), "PYENV_ROOT", folder.resolve("pyenv").toString());
    }

    private static String says(String version) {
        return "echo '{\"version\": \"" + version
                + "\", \"executable\": \"x\", \"prefix\": \"/x\", \"venv\": false, \"pip\": false}'";
    }

    private void fake(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void assertProblem(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ProblemException.class)
                .extracting(e -> ((ProblemException) e).sentence().key()).isEqualTo(key);
    }
}
