package org.autoreproduce.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.autoreproduce.llm.journal.CallRecord;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.grobid.GrobidFile;
import org.autoreproduce.pipeline.Bindings;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.FailureFile;
import org.autoreproduce.pipeline.PlanFile;
import org.autoreproduce.pipeline.ProbeFile;
import org.autoreproduce.pipeline.Proposals;
import org.autoreproduce.pipeline.Reading;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.pipeline.Scope;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.VerdictFile;
import org.autoreproduce.project.IdFile;
import org.autoreproduce.project.Journal;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.Schemas;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Questions;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.verdict.FixedTolerances;

/**
 * A kind of file in a project folder.
 *
 * @param type    the record that it is read as
 * @param version the newest one of its format
 * @param title   where such a file lies
 */
record ProjectSchema(Class<?> type, int version, String title) {
    private static final String SCHEMA = "schema";

    /** All of them. */
    static List<ProjectSchema> all() {
        return List.of(new ProjectSchema(ProjectFile.class, ProjectFile.SCHEMA, "project.json"),
                new ProjectSchema(IdFile.class, IdFile.SCHEMA, "ids.json"),
                new ProjectSchema(Document.class, Document.SCHEMA, "paper/document.json"),
                new ProjectSchema(Corrections.class, Corrections.SCHEMA, "paper/corrections.json"),
                new ProjectSchema(GrobidFile.class, GrobidFile.SCHEMA, "paper/grobid.json"),
                new ProjectSchema(Reading.class, Reading.SCHEMA, "paper/reading.json"),
                new ProjectSchema(Claims.class, Claims.SCHEMA, "review/claims.json"),
                new ProjectSchema(Requirements.class, Requirements.SCHEMA, "review/requirements.json"),
                new ProjectSchema(Questions.class, Questions.SCHEMA, "review/questions.json"),
                new ProjectSchema(Scope.class, Scope.SCHEMA, "review/scope.json"),
                new ProjectSchema(Lineage.class, Lineage.SCHEMA, "lineage/lineage.json"),
                new ProjectSchema(Choices.class, Choices.SCHEMA, "lineage/choices.json"),
                new ProjectSchema(Expanded.class, Expanded.SCHEMA, "lineage/expanded.json"),
                new ProjectSchema(PlanFile.class, PlanFile.SCHEMA, "plan/plan.json"),
                new ProjectSchema(Assumptions.class, Assumptions.SCHEMA, "plan/assumptions.json"),
                new ProjectSchema(Bindings.class, Bindings.SCHEMA, "plan/bindings.json"),
                new ProjectSchema(Proposals.class, Proposals.SCHEMA, "plan/proposals.json"),
                new ProjectSchema(ProbeFile.class, ProbeFile.SCHEMA, "checks/probe.json"),
                new ProjectSchema(ChecksFile.class, ChecksFile.SCHEMA, "checks/<stage>.json"),
                new ProjectSchema(RunsFile.class, RunsFile.SCHEMA, "run/runs.json"),
                new ProjectSchema(FailureFile.class, FailureFile.SCHEMA, "run/failure.json"),
                new ProjectSchema(FixedTolerances.class, FixedTolerances.SCHEMA, "run/fixed.json"),
                new ProjectSchema(VerdictFile.class, VerdictFile.SCHEMA, "verdict/verdict.json"),
                new ProjectSchema(StageRecord.class, StageRecord.SCHEMA, "stages/<stage>.json"),
                new ProjectSchema(CallRecord.class, CallRecord.SCHEMA, "journal/calls/<number>.json"),
                new ProjectSchema(Event.class, Journal.SCHEMA, "a line of journal/events.jsonl"),
                new ProjectSchema(RunRecord.class, 1, "runs/<number>/run.json"),
                new ProjectSchema(Exit.class, 1, "runs/<number>/exit.json"),
                new ProjectSchema(MetricLine.class, 1, "a line of runs/<number>/out/metrics.jsonl"));
    }

    /** The name of its resource. */
    String resource() {
        return Schemas.resource(type, version);
    }

    /** What the file has and the record has not, or the other way round. */
    void finish(ObjectNode made) {
        if (type == MetricLine.class) {
            line(made);
        } else if (type == Event.class) {
            made.path("$defs").forEach(one -> journal((ObjectNode) one));
            require(made, SCHEMA).put("const", version);
        } else {
            require(made, SCHEMA).removeAll().put("const", version);
        }
    }

    /** The journal puts these beside every event. */
    private static void journal(ObjectNode one) {
        if (one.path("properties").has("type")) {
            require(one, SCHEMA).put("type", "integer");
            require(one, "seq").put("type", "integer").put("minimum", 1);
            require(one, "time").put("type", "string").put("format", "date-time");
        }
    }

    /** A line's number is where it stands. Python writes null for what is not there, and may write more. */
    private static void line(ObjectNode made) {
        made.remove("additionalProperties");
        made.withObjectProperty("properties").remove("number");
        List<String> required = List.of("name", "value");
        made.withArrayProperty("required").removeAll().addAll(required.stream()
                .map(made::textNode).toList());
        made.path("properties").forEach(one -> {
            String kind = one.path("type").asText();
            ((ObjectNode) one).putArray("type").add(kind).add("null");
        });
        ((ObjectNode) made.path("properties").path("name")).put("type", "string");
    }

    private static ObjectNode require(ObjectNode node, String property) {
        if (node.withArrayProperty("required").valueStream().noneMatch(one -> one.asText().equals(property))) {
            node.withArrayProperty("required").add(property);
        }
        ObjectNode properties = node.withObjectProperty("properties");
        return properties.has(property) ? (ObjectNode) properties.path(property) : properties.putObject(property);
    }
}
