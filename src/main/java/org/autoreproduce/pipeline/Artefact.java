package org.autoreproduce.pipeline;

/** Where the artefacts of the stages lie in the project folder, relative to it. */
public final class Artefact {
    public static final String DOCUMENT = "paper/document.json";
    /** The user's own; no stage writes it. */
    public static final String CORRECTIONS = "paper/corrections.json";
    /** What the user's GROBID service read; no stage writes it. */
    public static final String GROBID = "paper/grobid.json";
    /** The user's own; no stage writes it. */
    public static final String READING = "paper/reading.json";
    public static final String OVERALL = "review/overall.md";
    public static final String METHOD = "review/method.md";
    public static final String EXPERIMENT = "review/experiment.md";
    public static final String SCOPE = "review/scope.json";
    public static final String CLAIMS = "review/claims.json";
    public static final String REQUIREMENTS = "review/requirements.json";
    public static final String QUESTIONS = "review/questions.json";
    public static final String LINEAGE = "lineage/lineage.json";
    /** The user's own; no stage writes it. */
    public static final String CHOICES = "lineage/choices.json";
    /** What works cite in their turn; the user asks for it, no stage writes it. */
    public static final String EXPANDED = "lineage/expanded.json";
    public static final String PLAN = "plan/plan.json";
    public static final String PLAN_TEXT = "plan/plan.md";
    public static final String ASSUMPTIONS = "plan/assumptions.json";
    public static final String BINDINGS = "plan/bindings.json";
    public static final String PROPOSALS = "plan/proposals.json";
    public static final String PROBE = "checks/probe.json";
    public static final String FAILURE = "run/failure.json";
    public static final String RUNS = "run/runs.json";
    public static final String FIXED = "run/fixed.json";
    public static final String VERDICT = "verdict/verdict.json";
    public static final String CLAIMS_TABLE = "verdict/claims.csv";
    public static final String REPORT = "verdict/report.html";
    public static final String REPORT_JSON = "verdict/report.json";

    private Artefact() {}

    public static String summary(String work) {
        return "lineage/works/" + work + "/summary.md";
    }

    /** Where the texts and code of that work are kept, as they were fetched. */
    public static String fetched(String work) {
        return "lineage/works/" + work + "/code";
    }

    public static String checks(StageName stage) {
        return "checks/" + stage.id() + ".json";
    }

    public static String record(StageName stage) {
        return "stages/" + stage.id() + ".json";
    }
}
