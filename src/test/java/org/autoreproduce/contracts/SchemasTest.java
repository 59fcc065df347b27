package org.autoreproduce.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.JournalReader;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.Range;
import org.autoreproduce.verdict.ValueClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    /** Not files of a project: what pytest tells, the report, this machine's lock and cache have rules of their own. */
    private static final Set<String> OTHERS = Set.of("TestReport", "ReportJson", "ComparisonJson", "Holder", "Journal",
            "EnvironmentCard");

    @TempDir
    Path folder;

    static Stream<ProjectSchema> schemas() {
        return ProjectSchema.all().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theSchemaIsThatOfTheRecord(ProjectSchema schema) throws IOException {
        assertThat(WriteSchemas.PLACE.resolve(schema.resource()))
                .as("the record was changed; write its schema anew: %s", WriteSchemas.COMMAND)
                .hasContent(new SchemaMaker().make(schema));
    }

    @Test
    void everyRecordWithAVersionHasASchema() throws Exception {
        Path classes = Path.of(Artefacts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> versioned = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("org/autoreproduce"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replaceFirst("\\.class$", "").replace('/', '.')
                        .replace('\\', '.');
                Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                if (Stream.of(type.getFields()).anyMatch(field -> field.getName().equals("SCHEMA"))) {
                    versioned.add(type.getSimpleName());
                }
            }
        }
        versioned.removeAll(OTHERS);
        assertThat(ProjectSchema.all()).extracting(schema -> schema.type().getSimpleName()).containsAll(versioned);
        assertThat(versioned).contains("Claims");
    }

    @Test
    void whatTheJournalHoldsObeysItsSchema() throws IOException {
        try (Project project = project()) {
            project.journal().append(new Event.Opened("0.1.0", true));
            project.journal().append(new Event.StageEnded(StageName.PLAN, StageState.DONE, 3, null, 12));
            project.journal().append(new Event.CallEnded(StageName.PLAN, "plan", "0001", "model", 10, 20, false,
                    new BigDecimal("0.01"), 5, 3));
        }
        Schema schema = rules("event-1.schema.json");
        for (String line : Files.readAllLines(folder.resolve("p/journal/events.jsonl"))) {
            assertThat(schema.validate(new Json().tree(line))).isEmpty();
        }
        assertThat(JournalReader.all(project(folder.resolve("p")))).hasSize(3);
        assertThat(schema.validate(new Json().tree("{\"type\":\"closed\",\"why\":\"rest\"}"))).isNotEmpty();
    }

    @Test
    void aMetricsLineAsThePythonModuleWritesItObeysItsSchema() throws IOException {
        Schema schema = rules("metric-line-1.schema.json");
        JsonNode line = new Json().tree("""
                {"claim": null, "name": "loss", "value": null, "value_text": "nan", "unit": null, "dataset": null,
                 "split": "train", "seed": 0, "step": 3, "file": "main.py", "line": 12}""");
        assertThat(schema.validate(line)).isEmpty();
        assertThat(schema.validate(new Json().tree("{\"name\":\"loss\"}"))).isNotEmpty();
        assertThat(schema.validate(new Json().tree("{\"name\":\"loss\",\"value\":1,\"seed\":\"0\"}"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"metric\" : \"AUC\"|\"metric\" : 7|/claims/0/metric",
            "\"id\" : \"C1\"|\"id\" : \"R1\"|/claims/0/id", "\"dataset\" : \"Foo\",||/claims/0",
            "\"claim\" : \"value\"|\"claim\" : \"vague\"|/claims/0/claim",
            "\"better\" : \"C1\"|\"better\" : \"first\"|/claims/1/better",
            "\"high\" : 1|\"hihg\" : 1|/claims/0/range", "\"high\" : 1|\"high\" : 0.1|/claims/0/range",
            "\"lastDigit\" : 0.01|\"lastDigit\" : 0|/claims/0/printed"})
    void aFaultOfAnEditedFileIsToldWithItsPlace(String right, String wrong, String place) throws IOException {
        try (Project project = project()) {
            project.artefacts().save(Artefact.CLAIMS, claims());
            Path file = folder.resolve("p").resolve(Artefact.CLAIMS);
            String edited = Files.readString(file).replace(right, wrong == null ? "" : wrong);
            Files.writeString(file, edited);
            assertThatThrownBy(() -> project.artefacts().load(Artefact.CLAIMS, Claims.class))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.sentence().key()).isEqualTo("project.against-schema");
                        assertThat(problem.sentence().arguments().get(1)).isEqualTo(place);
                        assertThat(problem.getMessage()).contains("claims.json", place);
                    });
            assertThat(file).hasContent(edited);
        }
    }

    @Test
    void jsonThatIsNoneIsToldWithLineAndColumn() throws IOException {
        try (Project project = project()) {
            project.artefacts().save(Artefact.CLAIMS, claims());
            Path file = folder.resolve("p").resolve(Artefact.CLAIMS);
            String edited = Files.readString(file).replaceFirst("\"claims\" : \\[", "\"claims\" : [,");
            Files.writeString(file, edited);
            assertThatThrownBy(() -> project.artefacts().load(Artefact.CLAIMS, Claims.class))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.getMessage())
                            .contains("claims.json", "line 2, column 15").doesNotContain("Source:"));
            assertThat(file).hasContent(edited);
        }
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        try (Project project = project()) {
            project.artefacts().save(Artefact.CLAIMS, claims());
            assertThat(project.artefacts().load(Artefact.CLAIMS, Claims.class)).hasValue(claims());
            Artefacts artefacts = project.artefacts();
            assertThat(artefacts.load("project.json", ProjectFile.class)).isPresent();
        }
    }

    private static Claims claims() {
        PrintedText.Reading reading = new PrintedText().read("0.78 ± 0.03");
        return new Claims(Claims.SCHEMA,
                List.of(new ValueClaim(Id.of("C1"), "AUC", "Foo", "Ours", null, null, reading.printed(), null, null,
                        new Range(new BigDecimal("0.5"), BigDecimal.ONE), false),
                        new OrderingClaim(Id.of("C2"), Id.of("C1"), Id.of("C3"))));
    }

    private Project project() throws IOException {
        Path paper = Files.writeString(folder.resolve("some.pdf"), "%PDF-1.4 not a real one");
        return Project.create(folder.resolve("p"),
                ProjectFile.of(new ProjectFile.Paper("some.pdf", new Hashes().of(paper)), "A title", "Reproduce it.",
                        List.of()),
                paper, InstantSource.system());
    }

    private static org.autoreproduce.project.ProjectFolder project(Path place) {
        return org.autoreproduce.project.ProjectFolder.at(place);
    }

    private static Schema rules(String resource) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(WriteSchemas.PLACE.resolve(resource)), InputFormat.JSON);
    }
}
