package org.autoreproduce.run.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real environments of the Python on this machine, filled with tiny packages made here: no network is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnvironmentBuilderTest {
    private final List<String> firstLog = new ArrayList<>();
    private Path folder = Path.of("");
    private Map<String, String> packages = Map.of();
    private Interpreter python;
    private Environment first;

    @BeforeAll
    void anEnvironment(@TempDir Path temporary) throws IOException {
        folder = temporary;
        packages = Map.of("PIP_NO_INDEX", "1", "PIP_FIND_LINKS", folder.resolve("wheels").toString(), "PIP_CONFIG_FILE",
                "/dev/null");
        new TinyWheel("pytest", "9.0").writeTo(folder.resolve("wheels"));
        new TinyWheel("Tiny_Thing", "1.2").writeTo(folder.resolve("wheels"));
        new TinyWheel("Tiny_Thing", "1.3").writeTo(folder.resolve("wheels"));
        python = interpreters().first(new Cancellation());
        first = build("first", python, "tiny-thing<1.3", false, firstLog);
    }

    @AfterAll
    void linksToThePython() throws IOException {
        try (Stream<Path> caches = Files.list(folder)) {
            for (Path cache : caches.toList()) {
                Scratch.delete(cache);
            }
        }
    }

    @Test
    void makesAnEnvironmentWithTheLockOfWhatIsInIt() throws IOException {
        assertThat(first.lock().lines()).containsExactly("pytest==9.0", "tiny-thing==1.2");
        assertThat(said(first.python(), "-c", "import tiny_thing; print(tiny_thing.VERSION)")).isEqualTo("1.2");
        assertThat(first.readOnly()).anyMatch(first.python()::startsWith);
        assertThat(firstLog).anyMatch(l -> l.startsWith("Making a virtual environment with Python "))
                .anyMatch(l -> l.contains("Successfully installed"));
        assertThat(leftovers("first")).isEmpty();
    }

    @Test
    void asksTheCacheTheSecondTime() {
        List<String> log = new ArrayList<>();

        assertThat(build("first", python, "tiny-thing<1.3", false, log)).isEqualTo(first);
        assertThat(log).isEmpty();
    }

    @Test
    void twoRequestsWithOneLockShareOneEnvironment() {
        assertThat(build("first", python, "tiny-thing==1.2", false, new ArrayList<>()).folder())
                .isEqualTo(first.folder());
    }

    @Test
    void theScriptsOfAnEnvironmentNameItsFinalPlace() throws IOException {
        Path script = first.folder().resolve("bin").resolve("tiny_thing");

        assertThat(script).content().startsWith("#!" + first.folder());
        assertThat(said(script)).isEqualTo("1.2");
        assertThat(first.folder().resolve("pyvenv.cfg")).content().doesNotContain(".building");
    }

    @Test
    void packagesOfTheChosenPythonAreSeenAndKept() throws IOException {
        List<String> log = new ArrayList<>();
        Interpreter chosen = interpreters().chosen(first.folder(), new Cancellation());

        Environment made = build("kept", chosen, "tiny_thing", true, log);

        assertThat(made.lock().version("tiny-thing")).contains("1.2");
        assertThat(said(made.python(), "-c", "import tiny_thing; print(tiny_thing.VERSION)")).isEqualTo("1.2");
        assertThat(made.readOnly()).anyMatch(first.folder()::startsWith);
        assertThat(log).noneMatch(l -> l.contains("Collecting"));
    }

    @Test
    void aRequirementThatWouldReplaceThemIsRefused() {
        Interpreter chosen = interpreters().chosen(first.folder(), new Cancellation());

        assertProblem("env.install.conflict",
                () -> build("refused", chosen, "tiny_thing>=1.3", true, new ArrayList<>()));
    }

    @Test
    void buildersAtTheSameTimeEndWithOneWholeEnvironment() throws Exception {
        List<Environment> made = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Environment> task = () -> build("together", python, "tiny-thing", false, new ArrayList<>());
            for (Future<Environment> each : threads.invokeAll(List.of(task, task))) {
                made.add(each.get());
            }
        }
        assertThat(made.stream().map(Environment::folder).distinct()).hasSize(1);
        assertThat(said(made.getFirst().python(), "-c", "import tiny_thing; print(tiny_thing.VERSION)"))
                .isEqualTo("1.3");
        assertThat(leftovers("together")).isEmpty();
    }

    @Test
    void whatAKilledBuilderLeftIsSweptAwayAndABrokenEnvironmentMadeAgain() throws IOException {
        Path dead = folder.resolve("killed/.building/0-killed");
        Files.createDirectories(dead.resolve("env/bin"));
        Files.createFile(folder.resolve("killed/.building/0-killed.lock"));

        Environment made = build("killed", python, "pytest", false, new ArrayList<>());
        assertThat(dead).doesNotExist();
        assertThat(leftovers("killed")).isEmpty();

        Files.writeString(made.folder().resolve("environment.json"), "{");
        assertThat(said(build("killed", python, "pytest", false, new ArrayList<>()).python(), "-c",
                "import pytest; print(pytest.VERSION)")).isEqualTo("9.0");
        assertThat(made.folder().resolve("environment.json")).content().contains("\"schema\" : 1");
    }

    @Test
    void aFailureLeavesNothingBehind() throws IOException {
        assertProblem("env.install.noPackage",
                () -> build("failed", python, "no-such-thing", false, new ArrayList<>()));
        assertThat(list("failed")).allMatch(name -> name.startsWith("."));
        assertThat(leftovers("failed")).isEmpty();
    }

    @Test
    void aStopLeavesNothingBehind() throws IOException {
        Cancellation stop = new Cancellation();

        assertThatThrownBy(() -> builder("stopped").environment(python, Requirements.parse("tiny-thing"), false,
                line -> stop.cancel(), stop)).isInstanceOf(CancellationException.class);
        assertThat(list("stopped")).allMatch(name -> name.startsWith("."));
        assertThat(leftovers("stopped")).isEmpty();
    }

    @Test
    void theCacheLiesWhereTheUserKeepsHis() {
        assertThat(EnvironmentBuilder.place(Map.of("XDG_CACHE_HOME", "/c", "HOME", "/h")))
                .isEqualTo(Path.of("/c/autoreproduce/envs"));
        assertThat(EnvironmentBuilder.place(Map.of("HOME", "/h"))).isEqualTo(Path.of("/h/.cache/autoreproduce/envs"));
    }

    private Environment build(String cache, Interpreter interpreter, String requirements, boolean system,
            List<String> log) {
        return builder(cache).environment(interpreter, Requirements.parse(requirements), system, log::add,
                new Cancellation());
    }

    /** Pip, not uv, which would not take its packages from the folder. */
    private EnvironmentBuilder builder(String cache) {
        return new EnvironmentBuilder(new LocalPrograms(packages), interpreters(), Map.of("PATH", "/usr/bin"),
                folder.resolve(cache), download -> false);
    }

    private Interpreters interpreters() {
        return new Interpreters(new LocalPrograms(packages), System.getenv());
    }

    private static String said(Path program, String... arguments) throws IOException {
        List<String> argv = Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
        return new LocalPrograms(Map.of())
                .run(argv, Map.of(), Duration.ofSeconds(30), line -> {}, new Cancellation()).out().strip();
    }

    private List<String> leftovers(String cache) throws IOException {
        return list(cache + "/.building");
    }

    private List<String> list(String name) throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve(name))) {
            return entries.map(p -> p.getFileName().toString()).toList();
        }
    }

    private static void assertProblem(String key, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(ProblemException.class)
                .extracting(e -> ((ProblemException) e).sentence().key()).isEqualTo(key);
    }
}
