package org.autoreproduce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    Path place;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int compare(String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] all = new String[arguments.length + 1];
        all[0] = "compare";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.line(new Machine(Map.of("XDG_CACHE_HOME", place.resolve("cache").toString(), "XDG_STATE_HOME",
                place.resolve("state").toString()), out, out, false, Patience.defaults())).execute(all);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String project(String name, StageName last) throws IOException {
        Path folder = place.resolve(name);
        ExampleProject.upTo(folder, last).close();
        return folder.toString();
    }

    @Test
    void twoProjectsStandSideBySideAndTheUnfinishedOneSaysWhy() throws IOException {
        String done = project("moats", StageName.VERDICT);
        String begun = project("moats-k1", StageName.REVIEW);

        assertThat(compare(done, begun)).isZero();
        assertThat(words()).contains("C1  Moatfinder: F1, Rings", "0.767", "not finished: stage lineage is pending",
                "width  How wide is the hidden layer?", "64 (from W1: Castles, net.py, lines 3–4)",
                "not planned yet", "moats-k1: no program yet")
                .doesNotContain("The programs are the same");
    }

    @Test
    void programsAreComparedFileByFile() throws IOException {
        String done = project("moats", StageName.VERDICT);
        String other = project("moats-k1", StageName.VERDICT);
        Files.writeString(Path.of(other, "code", "model.py"), "import numpy\nimport math\n");
        Files.writeString(Path.of(other, "code", "more.py"), "x = 1\n");

        assertThat(compare("--json", done, other)).isZero();
        JsonNode files = new Json().tree(words()).path("files");
        assertThat(files.findValuesAsText("path")).containsExactly("model.py", "more.py");
        assertThat(files.findValuesAsText("where")).containsExactly("both", "other");
        assertThat(files.findValuesAsText("changed")).containsExactly("1", "1");
        assertThat(files.path(0).path("diff").asText()).contains("+import math");
    }

    @Test
    void neitherProjectIsTouched() throws IOException {
        String done = project("moats", StageName.RUN);
        String other = project("moats-k1", StageName.RUN);

        assertThat(compare(done, other)).isZero();
        assertThat(place.resolve("moats/verdict")).doesNotExist();
        assertThat(place.resolve("moats-k1/verdict")).doesNotExist();
    }

    @Test
    void anotherPaperIsASentence() throws IOException {
        String done = project("moats", StageName.VERDICT);
        String other = project("walls", StageName.VERDICT);
        Path file = Path.of(other, "project.json");
        Files.writeString(file, Files.readString(file).replace("a".repeat(64), "b".repeat(64)));

        assertThat(compare(done, other)).isEqualTo(Exit.FAILED.code());
        assertThat(words()).contains("walls reproduces another paper").doesNotContain("Exception");
    }

    @Test
    void oneProjectAloneIsASentence() throws IOException {
        assertThat(compare(project("moats", StageName.VERDICT))).isEqualTo(Exit.FAILED.code());
        assertThat(words()).contains("name another one");
    }

    /** Nobody answers there: the variant does not get on, is shown all the same, and goes on where it stands. */
    @Test
    void aVariantThatNobodyAnswersIsShownWithItsReasonAndKept() throws IOException {
        String done = project("moats", StageName.VERDICT);

        assertThat(compare(done, "--variants", "k=1")).isIn(Exit.FAILED.code(), Exit.NEEDS_YOU.code());
        assertThat(words()).contains("Variant k=1: moats-k1", "with lineage (k = 1); not finished: stage lineage is");
        assertThat(place.resolve("moats-k1/review/claims.json")).exists();
        said.reset();

        assertThat(compare(done, "--variants", "k=1")).isIn(Exit.FAILED.code(), Exit.NEEDS_YOU.code());
        assertThat(words()).contains("C1  Moatfinder: F1", "with lineage (k = 1); not finished");
    }

    @Test
    void anUnknownVariantIsASentenceAndMakesNothing() throws IOException {
        assertThat(compare(project("moats", StageName.VERDICT), "--variants", "without,many"))
                .isEqualTo(Exit.FAILED.code());
        assertThat(words()).contains("not \"many\"");
        assertThat(place.resolve("moats-without-lineage")).doesNotExist();
    }

    @Test
    void projectsThatAreCalledAlikeAreToldApart() throws IOException {
        assertThat(compare(project("one/moats.repro", StageName.REVIEW), project("two/moats.repro", StageName.REVIEW)))
                .isZero();
        assertThat(words()).contains("one/moats.repro  ", "two/moats.repro  ");
    }

    @Test
    void theComparisonIsAPageToo() throws IOException {
        String done = project("moats", StageName.VERDICT);
        String begun = project("moats-k1", StageName.REVIEW);
        Path page = place.resolve("pages/compared.html");

        assertThat(compare("--html", page.toString(), done, begun)).isZero();
        assertThat(page).content(StandardCharsets.UTF_8).contains("<!DOCTYPE html>", "moats-k1",
                "64 (from W1: Castles, net.py, lines 3–4)", "not planned yet", "W1 Castles: 1");
    }

    @Test
    void aSwapThatCannotBeMadeSaysWhy() throws IOException {
        String done = project("moats", StageName.VERDICT);

        assertThat(compare("--swap", "=3", done)).isEqualTo(Exit.FAILED.code());
        assertThat(words()).contains("=3");
        said.reset();
        assertThat(compare("--swap", "width", done)).isEqualTo(Exit.FAILED.code());
        assertThat(words()).contains("No other project gives a value of \"width\"");
    }
}
