package org.autoreproduce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.latex.Tex;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with what comes in: a sentence, an exit code that is not 0, and a project that is whole. */
class BadInputTest {
    @TempDir
    Path place;
    private Path paper;
    private Path project;
    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", System.getenv("PATH")));

    @BeforeEach
    void paper() throws IOException {
        environment.put("HOME", place.toString());
        project = place.resolve("p.repro");
        paper = place.resolve("paper.pdf");
        try (InputStream in = Objects
                .requireNonNull(Sample.class.getResourceAsStream(Sample.ROOT + "paper/paper.pdf"))) {
            Files.copy(in, paper);
        }
    }

    private record Said(int code, String out, String err) {
        /** A sentence and no more: whoever reads it is no programmer. */
        Said refused(String part) {
            assertThat(code).as(out + err).isEqualTo(Exit.FAILED.code());
            assertThat(err).contains(part).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(err.strip().lines()).hasSize(1);
            return this;
        }
    }

    private Said say(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Patience patience = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5), 2,
                Duration.ofMillis(10), Duration.ofMillis(20));
        Machine machine = new Machine(environment, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, patience);
        int code = Main.line(machine).execute(arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Said reproduce(Path pdf, String... more) {
        List<String> arguments = new ArrayList<>(List.of("reproduce", pdf.toString(), "--instruction", "Table 1",
                "--project", project.toString(), "--address", "http://127.0.0.1:9/v1", "--model", "any"));
        arguments.addAll(List.of(more));
        return say(arguments.toArray(String[]::new));
    }

    @Test
    void whatIsNoPdfLeavesNoProject() throws IOException {
        reproduce(Files.writeString(place.resolve("page.pdf"), "<html>404</html>")).refused("page.pdf");
        reproduce(place.resolve("none.pdf")).refused("none.pdf");
        assertThat(project).doesNotExist();
    }

    @Test
    void aFolderOfLatexBecomesAProjectLikeAPdf() throws IOException {
        Path folder = Files.createDirectory(place.resolve("my paper"));
        for (var file : Tex.example().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        reproduce(folder).refused("127.0.0.1:9");
        ProjectFolder made = ProjectFolder.at(project);
        assertThat(project.resolve("paper/source/main.tex")).hasBinaryContent(Tex.example().get("main.tex"));
        assertThat(project.resolve("paper/paper.pdf")).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
        Document document = new Artefacts(made, Migrations.all()).load("paper/document.json", Document.class)
                .orElseThrow();
        assertThat(document.origin()).isEqualTo(TextOrigin.LATEX);
        assertThat(document.hash()).isEqualTo(new Hashes().of(project.resolve("paper/paper.pdf")))
                .isEqualTo(Project.file(made).paper().sha256());
        assertThat(Project.file(made).paper().name()).isEqualTo("my paper");
    }

    @Test
    void sourceThatHoldsNoPaperLeavesNoProject() throws IOException {
        reproduce(Files.writeString(place.resolve("a.zip"), "no zip")).refused("a.zip");
        reproduce(Files.writeString(place.resolve("a.tex"),
                "\\documentclass{x}\\begin{document}\\def\\a{\\b}\\def\\b{\\a}\\a"))
                .refused("never come to an end");
        assertThat(project).doesNotExist();
    }

    @Test
    void whatIsMissingIsNamed() {
        say("reproduce", paper.toString()).refused("--instruction");
        say("reproduce", "--instruction", "Table 1").refused("--case");
        say("reproduce", paper.toString(), "--instruction", "Table 1").refused("--address");
        reproduce(paper, "--data", place.resolve("no-data").toString()).refused("no-data");
        say("resume", project.toString()).refused("reproduce");
        assertThat(project).doesNotExist();
    }

    @Test
    void aSettingThatMeansNothingIsNamed() {
        reproduce(paper, "--seeds", "0").refused("seeds");
        reproduce(paper, "--budget", "-1").refused("budget");
        reproduce(paper, "--first-token", "0").refused("first-token");
        assertThat(project).doesNotExist();
        assertThat(reproduce(paper, "--seeds", "many").code()).isEqualTo(2);
    }

    @Test
    void noPythonIsSaidAndResumeTakesAnother() {
        environment.put("PATH", "");
        reproduce(paper).refused("Python");
        environment.put("PATH", System.getenv("PATH"));
        say("resume", project.toString(), "--python", place.resolve("nowhere").toString()).refused("nowhere");
        // the one that was named and is not there does not keep the next from being named
        say("resume", project.toString(), "--python", "python3", "--model", "other").refused("127.0.0.1:9");
        assertThat(Project.file(org.autoreproduce.project.ProjectFolder.at(project)).settings().models().code().id())
                .isEqualTo("other");
    }

    @Test
    void aModelThatDoesNotAnswerIsNamedAndTheProjectIsWhole() throws Exception {
        reproduce(paper).refused("127.0.0.1:9");
        answered(401, "{\"error\":{\"message\":\"Incorrect API key\",\"code\":\"invalid_api_key\"}}", "API_KEY");
        answered(404, "{\"error\":{\"message\":\"no such model\",\"code\":\"model_not_found\"}}", "any");
        answered(400, "{\"error\":{\"message\":\"too long\",\"code\":\"context_length_exceeded\"}}", "too long");
        answered(200, "{\"choices\":[{\"message\":{\"content\":\"Sorry?\"},\"finish_reason\":\"stop\"}]}", "review");
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("fsck", "--strict", "--no-dangling")).isEmpty();
    }

    private void answered(int status, String body, String part) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        try {
            say("resume", project.toString(), "--address", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1")
                    .refused(part);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aProjectOfSomebodyElseGetsNoKey() {
        reproduce(paper).refused("127.0.0.1:9");
        say("resume", project.toString(), "--address", "https://models.invalid/v1").refused("models.invalid");
        environment.put("AUTOREPRODUCE_API_KEY", "secret-of-mine");
        environment.put("HOME", place.resolve("another-user").toString());
        Said said = say("resume", project.toString()).refused("never given your key");
        assertThat(said.err() + said.out()).doesNotContain("secret-of-mine");
    }

    @Test
    void aSecondProgramOnTheSameProjectIsSentAway() {
        reproduce(paper).refused("127.0.0.1:9");
        try (Project held = Project.open(project, Clock.systemUTC())) {
            say("resume", project.toString()).refused("open in another program");
            assertThat(say("status", held.folder().toString()).code()).isZero();
        }
    }

    @Test
    void aProjectThatIsThereIsNotWrittenOver() {
        reproduce(paper).refused("127.0.0.1:9");
        reproduce(paper).refused("resume");
    }

    @Test
    void dataThatMayNotBeReadIsNamed() throws IOException {
        Path file = Files.writeString(place.resolve("secret.txt"), "1");
        assumeTrue(!"root".equals(System.getProperty("user.name")), "root may read everything");
        assertThat(file.toFile().setReadable(false)).isTrue();
        reproduce(paper, "--data", file.toString()).refused("secret.txt");
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
        return said;
    }
}
