package org.autoreproduce.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.report.RunEntry;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.run.RunsModel.Row;
import org.jspecify.annotations.Nullable;

/** What a run's folder tells of it, as names and values in words. */
final class RunFacts {
    private RunFacts() {}

    /** A fact. */
    record Fact(String name, String value) {}

    /** Of this run, in the order of importance; without what nobody knows. */
    static List<Fact> of(Row row) {
        List<Fact> facts = new ArrayList<>();
        RunEntry entry = row.entry();
        RunRecord record = row.known() == null ? null : row.known().record();
        Exit exit = row.known() == null ? null : row.known().exit();
        add(facts, "ui.runs.outcome", row.outcome());
        if (record != null) {
            add(facts, "ui.runs.command", "python " + String.join(" ", record.command()));
        }
        String commit = entry == null ? null : entry.commit();
        add(facts, "ui.runs.commit", commit != null
                ? commit
                : record == null ? null : Words.of("ui.runs.tree", shortened(record.commit())));
        if (record != null) {
            add(facts, "ui.runs.device", record.device());
            add(facts, "ui.runs.started", record.started());
        }
        if (entry != null) {
            add(facts, "ui.runs.held", joined(entry.enforced()));
            add(facts, "ui.runs.waived", joined(entry.waived()));
            add(facts, "ui.runs.sandbox", entry.sandbox());
        }
        if (record != null) {
            add(facts, "ui.runs.environment", Words.of("ui.runs.packages", shortened(record.environment()),
                    record.packages().size()));
            add(facts, "ui.runs.data", record.data().keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (exit != null && exit.peakMemory() > 0) {
            add(facts, "ui.runs.memory", Words.of("ui.runs.mib", exit.peakMemory() >> 20));
        }
        if (exit != null && exit.stdoutDropped() + exit.stderrDropped() > 0) {
            add(facts, "ui.runs.dropped", Words.of("ui.runs.bytes", exit.stdoutDropped() + exit.stderrDropped()));
        }
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(Words.of(key), value));
        }
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(10, hash.length()));
    }
}
