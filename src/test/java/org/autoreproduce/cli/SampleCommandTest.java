package org.autoreproduce.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;
import org.autoreproduce.run.env.ChildPrograms;
import org.autoreproduce.run.env.Interpreter;
import org.autoreproduce.run.env.Interpreters;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled recordings, played by the first and the newest Python of this machine and by one with a numpy of its own: a prompt, a paper or a format that
 * changed makes them stale, and that shows here.
 */
class SampleCommandTest {
    private static final Map<String, String> ENVIRONMENT = environment();

    static final List<Boolean> KINDS = List.of(true, false);

    @TempDir
    Path place;

    static Stream<Path> pythons() {
        List<Interpreter> found = new Interpreters(new ChildPrograms(ENVIRONMENT, Path.of("").toAbsolutePath()),
                ENVIRONMENT).all(new Cancellation()).stream().filter(one -> one.version().recentEnough()).toList();
        Stream<Interpreter> usual = Stream.of(found.getFirst(),
                found.stream().max(Comparator.comparing(Interpreter::version)).orElseThrow());
        return Stream.concat(usual, found.stream().filter(SampleCommandTest::bringsNumpy).limit(1))
                .map(Interpreter::executable).distinct();
    }

    /** Its own numpy is often an older one than what would be installed. */
    private static boolean bringsNumpy(Interpreter python) {
        try {
            Command importing = new Command(List.of(python.executable().toString(), "-E", "-s", "-c", "import numpy"),
                    ENVIRONMENT, Path.of("").toAbsolutePath());
            return Child.start(importing, new Output.Discard(), new Output.Discard()).waitFor(new Cancellation()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whoFollowsTheLineageGetsThePapersNumber(Path python) throws IOException {
        JsonNode report = play(python);
        assertThat(verdicts(report)).isNotEmpty().allMatch("reproduced"::equals);
        JsonNode effect = tree(say("compare", "--json", "--swap", "most_trials=100000",
                place.resolve("sample.repro").toString())).path("effects").path(0);
        assertThat(effect.path("differ")).extracting(JsonNode::asText).containsExactly("most_trials");
        assertThat(effect.path("lines").asInt(-1)).as("other lines of the program").isZero();
        assertThat(effect.path("moved")).filteredOn(one -> one.path("claim").asText().equals("C4")).singleElement()
                .extracting(one -> one.path("by").decimalValue(), as(BIG_DECIMAL)).isBetween(new BigDecimal("0.05"),
                        new BigDecimal("0.11"));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whoDoesNotMissesIt(Path python) throws IOException {
        JsonNode report = play(python, "--no-lineage");
        assertThat(verdicts(report)).contains("deviates").doesNotContain("not attempted");
    }

    /** The review's list of claims is made from them, and checked with them; everybody else must do without. */
    @ParameterizedTest
    @FieldSource("KINDS")
    void noRequestButThatForTheClaimsHoldsTheResults(boolean lineage) throws IOException {
        List<JsonNode> told = new Sample(ENVIRONMENT).recording(lineage).lines().lines().map(SampleCommandTest::tree)
                .filter(call -> text(call).matches("(?s).*(?<![0-9])(0?\\.(143|505|996)|14\\.3 ?%)(?![0-9]).*"))
                .toList();
        assertThat(told).extracting(call -> call.path("purpose").asText()).containsOnly("review-claims");
    }

    private JsonNode play(Path python, String... more) throws IOException {
        Path project = place.resolve("sample.repro");
        Stream<String> arguments = Stream.concat(
                Stream.of("sample", "--project", project.toString(), "--python", python.toString()), Stream.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Machine machine = new Machine(ENVIRONMENT, out, out, false, Patience.defaults());
        int code = Main.line(machine).execute(arguments.toArray(String[]::new));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isIn(Exit.REPRODUCED.code(), Exit.NOT_ALL.code());
        return tree(say("report", "--json", project.toString()));
    }

    /** What a command prints that fails nowhere. */
    private static String say(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream failed = new ByteArrayOutputStream();
        Machine machine = new Machine(ENVIRONMENT, new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(failed, true, StandardCharsets.UTF_8), false, Patience.defaults());
        int code = Main.line(machine).execute(arguments);
        assertThat(code).as(failed.toString(StandardCharsets.UTF_8)).isIn(Exit.REPRODUCED.code(),
                Exit.NOT_ALL.code());
        return said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> verdicts(JsonNode report) {
        return StreamSupport.stream(report.path("claims").spliterator(), false)
                .map(claim -> claim.path("verdict").path("outcome").asText()).toList();
    }

    private static String text(JsonNode call) {
        return String.join("\n", call.path("messages").findValuesAsText("text"));
    }

    private static JsonNode tree(String text) {
        try {
            return new Json().tree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** With a cache that outlives the test, so that packages are fetched once. */
    private static Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("XDG_CACHE_HOME", Path.of("target", "test-cache").toAbsolutePath().toString());
        variables.put("XDG_STATE_HOME", Path.of("target", "test-cache", "state").toAbsolutePath().toString());
        return Map.copyOf(variables);
    }
}
