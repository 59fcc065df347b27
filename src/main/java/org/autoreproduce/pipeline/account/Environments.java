package org.autoreproduce.pipeline.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.autoreproduce.process.ProcessIdentity;
import org.autoreproduce.report.ReportData.Environment;
import org.autoreproduce.report.ReportData.Environment.Fact;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.run.env.EnvironmentCard;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the runs stood on. The machine's own facts are told only of runs that were made on this machine: a project may
 * have been carried here. No path and no name of a machine is among them.
 */
final class Environments {
    private static final int SHORT = 12;

    /** One for each environment that runs used, in the order of their first runs. */
    List<Environment> of(List<PastRun> runs) {
        Map<String, List<PastRun>> byId = runs.stream().filter(run -> run.record() != null).collect(Collectors
                .groupingBy(run -> Objects.requireNonNull(run.record()).environment(), LinkedHashMap::new,
                        Collectors.toList()));
        return byId.entrySet().stream().map(one -> environment(one.getKey(), one.getValue())).toList();
    }

    private static Environment environment(String id, List<PastRun> runs) {
        List<Fact> facts = new ArrayList<>();
        List<RunRecord> records = runs.stream().map(PastRun::record).filter(Objects::nonNull).toList();
        fact(facts, "account.fact.runs", runs.getFirst().run() + "–" + runs.getLast().run());
        fact(facts, "account.fact.device",
                records.stream().map(RunRecord::device).distinct().sorted().collect(Collectors.joining(", ")));
        if (records.stream().anyMatch(Environments::here)) {
            fact(facts, "account.fact.system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
            fact(facts, "account.fact.processors",
                    System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors());
        }
        Optional<EnvironmentCard> card = records.stream().map(RunRecord::interpreter).filter(Objects::nonNull)
                .map(path -> EnvironmentCard.of(Path.of(path))).flatMap(Optional::stream).findFirst();
        if (card.isPresent()) {
            fact(facts, "account.fact.python", card.get().python());
            card.get().lock().pins().forEach(pin -> facts.add(new Fact(pin.name(), pin.version())));
        } else {
            runs.getLast().source("requirements.txt").filter(lines -> !lines.isEmpty())
                    .ifPresent(lines -> fact(facts, "account.fact.requirements", String.join(", ", lines)));
        }
        return new Environment(id.substring(0, Math.min(SHORT, id.length())), facts);
    }

    private static boolean here(RunRecord record) {
        @Nullable
        ProcessIdentity then = record.supervisor();
        return then != null && ProcessIdentity.of(ProcessHandle.current().pid())
                .filter(now -> now.host().equals(then.host())).isPresent();
    }

    private static void fact(List<Fact> facts, String key, String value) {
        facts.add(new Fact(Sentence.of(key).words(), value));
    }
}
