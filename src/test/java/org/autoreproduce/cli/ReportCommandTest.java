package org.autoreproduce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
    @TempDir
    Path place;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String report(String... arguments) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(new CommandLine(new ReportCommand(out)).execute(arguments)).isZero();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsTheVerdictsAndWhereTheWholeReportIs() throws IOException {
        Path folder = place.resolve("moats.repro");
        try (ExampleProject example = ExampleProject.upTo(folder, StageName.VERDICT)) {
            String said = report(folder.toString());

            assertThat(said).contains("2 of 4 claims reproduced", "C1  ", "The whole report: "
                    + folder.resolve("verdict/report.html"));
            assertThat(example.folder().root().resolve("verdict/report.html")).isNotEmptyFile();
        }
    }

    @Test
    void jsonIsAllThatJsonPrints() throws IOException {
        Path folder = place.resolve("moats.repro");
        try (ExampleProject example = ExampleProject.upTo(folder, StageName.RUN)) {
            assertThat(new Json().tree(report("--json", folder.toString())).path("schema").asInt()).isEqualTo(1);
            assertThat(example.folder().root().resolve("verdict")).doesNotExist();
        }
    }
}
