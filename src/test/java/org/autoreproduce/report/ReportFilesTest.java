package org.autoreproduce.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.autoreproduce.json.Json;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
    private final ReportData data = ExampleReport.data();

    private static List<Error> violations(String json) throws IOException {
        try (InputStream in = ReportJson.class.getResourceAsStream("report-1.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON);
        }
    }

    @Test
    void theJsonObeysItsSchema() throws IOException {
        assertThat(violations(new ReportJson().render(data))).isEmpty();
    }

    @Test
    void theJsonOfAnEmptyReportObeysItsSchemaToo() throws IOException {
        ReportData empty = new ReportData(data.paper(), "", new Origin(List.of(), false, false, false, "", List.of()),
                List.of(), null, List.of(), List.of(), List.of(), List.of(), new ReportData.Withheld(List.of(), 0),
                List.of(), List.of(), List.of(), List.of(), new Cost(0, 0, 0, 0, 0, 0, false, null, null),
                new Times(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO), List.of());

        assertThat(violations(new ReportJson().render(empty))).isEmpty();
        assertThat(new HtmlReport().render(empty)).contains("No claim was judged");
        assertThat(new TextReport().render(empty)).isEqualTo("No claim was judged\n");
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
        ObjectNode tree = (ObjectNode) new ReportJson().tree(data);
        tree.put("surprise", 1);

        assertThat(violations(new Json().write(tree))).isNotEmpty();
    }

    @Test
    void theJsonGivesFiguresForPrograms() {
        JsonNode tree = new ReportJson().tree(data);
        JsonNode first = tree.at("/claims/0/verdict");

        assertThat(tree.at("/schema").asInt()).isEqualTo(1);
        assertThat(first.get("outcome").asText()).isEqualTo("reproduced");
        assertThat(first.get("mean").decimalValue()).isEqualByComparingTo("0.769");
        assertThat(first.at("/notToldApart/0/row").asText()).isEqualTo("Nearest neighbours");
        assertThat(tree.at("/claims/3/seeds/4/without").asText()).isEqualTo("seed 4 gave NaN in run 0007");
        assertThat(tree.at("/times/ownSeconds").decimalValue()).isEqualByComparingTo(new BigDecimal("2.612"));
        assertThat(tree.at("/tries/1/tries").asInt()).isEqualTo(3);
    }

    @Test
    void aCostThatNobodyKnowsIsNotZero() {
        Cost unknown = new Cost(1, 0, 10, 10, 0, 0, true, null, null);

        assertThat(MakingSection.money(unknown)).isEqualTo("unknown: no price for the model");
    }

    @Test
    void theCsvHasALineForEachClaim() {
        String[] lines = new CsvReport().render(data).split("\r\n");

        assertThat(lines).hasSize(7);
        assertThat(lines[1]).startsWith("C1,F1,Thyroid,Ringfence (ours),,,0.78 ± 0.03,,,reproduced,")
                .endsWith("0: 0.752; 1: 0.781; 2: 0.769; 3: 0.795; 4: 0.748");
        assertThat(lines[5]).startsWith("C5,,,,,,,C1,C2,reproduced,reproduced,,");
        assertThat(lines[3]).contains("\"deviates, worse\"");
    }

    @Test
    void theCsvHoldsNoFormulas() {
        var claim = (org.autoreproduce.verdict.ValueClaim) data.claims().getFirst().claim();
        var hostile = new org.autoreproduce.verdict.ValueClaim(claim.id(), "=cmd()", "a,\"b\"", "@x", null, null,
                claim.printed(), null, null, null, false);
        ReportData changed = with(
                List.of(new ClaimEntry(hostile, data.claims().getFirst().verdict(), null, List.of())));

        assertThat(new CsvReport().render(changed)).contains("C1,'=cmd(),\"a,\"\"b\"\"\",'@x,");
    }

    @Test
    void theTerminalGetsATableWithoutControlCharacters() {
        String text = new TextReport().render(data);

        assertThat(text).startsWith("! Replay of a recording: no model was asked.\n2 of 6 claims reproduced;")
                .contains("0.769 ± 0.020", "deviates, worse", "not attempted: no number of a run is bound to C6");
        assertThat(text.lines().skip(4)).isNotEmpty();
        var claim = (org.autoreproduce.verdict.ValueClaim) data.claims().getFirst().claim();
        var hostile = new org.autoreproduce.verdict.ValueClaim(claim.id(), "\u001b[2J", "x", "y", null, null,
                claim.printed(), null, null, null, false);
        assertThat(new TextReport().render(
                with(List.of(new ClaimEntry(hostile, data.claims().getFirst().verdict(), null, List.of())))))
                .doesNotContain("\u001b");
    }

    private ReportData with(List<ClaimEntry> claims) {
        return new ReportData(data.paper(), data.instruction(), data.origin(), claims, data.fixed(), data.assumptions(),
                data.requirements(), data.questions(), data.works(), data.withheld(), data.runs(), data.earlier(),
                data.testEdits(), data.tries(), data.cost(), data.times(), data.environments());
    }
}
