package org.autoreproduce.ui.stage.output;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.ui.kit.Words;

/** What a stage's files are called for people. */
final class ArtefactWords {
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry(Artefact.DOCUMENT, "document"),
            Map.entry(Artefact.CORRECTIONS, "corrections"), Map.entry(Artefact.READING, "reading"),
            Map.entry(Artefact.GROBID, "grobid"),
            Map.entry(Artefact.OVERALL, "overall"),
            Map.entry(Artefact.METHOD, "method"),
            Map.entry(Artefact.EXPERIMENT, "experiment"), Map.entry(Artefact.SCOPE, "scope"),
            Map.entry(Artefact.CLAIMS, "claims"), Map.entry(Artefact.REQUIREMENTS, "requirements"),
            Map.entry(Artefact.QUESTIONS, "questions"), Map.entry(Artefact.LINEAGE, "lineage"),
            Map.entry(Artefact.PLAN, "plan"), Map.entry(Artefact.PLAN_TEXT, "plan-text"),
            Map.entry(Artefact.ASSUMPTIONS, "assumptions"), Map.entry(Artefact.BINDINGS, "bindings"),
            Map.entry(Artefact.PROPOSALS, "proposals"), Map.entry(Artefact.PROBE, "probe"),
            Map.entry(Artefact.FAILURE, "failure"), Map.entry(Artefact.RUNS, "runs"),
            Map.entry(Artefact.FIXED, "fixed"), Map.entry(Artefact.VERDICT, "verdict"),
            Map.entry(Artefact.CLAIMS_TABLE, "claims-table"), Map.entry(Artefact.REPORT_JSON, "report-json"));
    private static final Pattern SUMMARY = Pattern.compile("lineage/works/([^/]+)/summary\\.md");

    private ArtefactWords() {}

    /** The name of the file at a path within the project; the path itself where it has none. */
    static String of(String path) {
        String name = NAMES.get(path);
        if (name != null) {
            return Words.of("ui.artefact." + name);
        }
        if (path.startsWith("checks/")) {
            return Words.of("ui.artefact.checks");
        }
        Matcher summary = SUMMARY.matcher(path);
        return summary.matches() ? Words.of("ui.artefact.summary", summary.group(1)) : path;
    }
}
