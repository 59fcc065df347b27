package org.autoreproduce.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.FileChange;

/** What the stages left behind, and what follows from it: which is finished, which is stale, which was edited. */
final class Records {
    private final Artefacts artefacts;
    private final Fingerprints fingerprints;

    Records(Artefacts artefacts, Fingerprints fingerprints) {
        this.artefacts = artefacts;
        this.fingerprints = fingerprints;
    }

    Optional<StageRecord> of(StageName stage) {
        return artefacts.load(Artefact.record(stage), StageRecord.class);
    }

    void save(StageRecord record) {
        artefacts.save(Artefact.record(record.stage()), record);
    }

    /** The state of a stage that is not running. */
    StageState state(StageName stage) {
        Optional<StageRecord> found = of(stage);
        if (found.isEmpty()) {
            return StageState.PENDING;
        }
        StageRecord record = found.get();
        if (!changed(record).isEmpty()) {
            return StageState.STALE;
        }
        return record.state() == StageState.DONE && !record.edited().isEmpty() ? StageState.EDITED : record.state();
    }

    /** What the stage read that is otherwise now, sorted. */
    List<String> changed(StageRecord record) {
        return record.reads().entrySet().stream()
                .filter(read -> !fingerprints.of(read.getKey()).equals(read.getValue()))
                .map(Map.Entry::getKey).sorted().toList();
    }

    /** The same record as if the stage had read everything as it is now. */
    StageRecord asReadNow(StageRecord record) {
        Map<String, String> reads = new TreeMap<>();
        record.reads().keySet().forEach(key -> reads.put(key, fingerprints.of(key)));
        return record.withReads(reads);
    }

    /** The first stage that has to run; empty where all are finished. */
    Optional<StageName> next() {
        return List.of(StageName.values()).stream().filter(stage -> !state(stage).finished()).findFirst();
    }

    /**
     * Notes hand-made changes with the stages that wrote these files: a file of the program belongs to the last stage
     * that wrote the program. What a killed session's stage left half written is nobody's edit.
     *
     * @param tree keeps the program as it lies there now
     * @return the files by stage; what no stage wrote is left out
     */
    Map<StageName, List<String>> noteEdits(List<FileChange> changes, Supplier<String> tree,
            Optional<StageName> interrupted) {
        boolean halfProgram = interrupted.filter(StageName::writesCode).isPresent();
        Map<StageName, List<String>> byStage = new EnumMap<>(StageName.class);
        for (FileChange change : changes) {
            owner(change.path()).filter(stage -> !Optional.of(stage).equals(interrupted))
                    .filter(_ -> !(halfProgram && ofProgram(change.path())))
                    .ifPresent(stage -> byStage.computeIfAbsent(stage, _ -> new ArrayList<>()).add(change.path()));
        }
        byStage.forEach((stage, files) -> of(stage).ifPresent(record -> {
            List<String> all = Stream.concat(record.edited().stream(), files.stream()).distinct().sorted().toList();
            boolean program = files.stream().anyMatch(Records::ofProgram);
            save(record.withEdited(all, program ? tree.get() : record.tree()));
        }));
        return byStage;
    }

    private static boolean ofProgram(String path) {
        return path.startsWith("code/");
    }

    private Optional<StageName> owner(String path) {
        List<StageName> latestFirst = List.of(StageName.values()).reversed();
        if (ofProgram(path)) {
            return latestFirst.stream().filter(stage -> of(stage).filter(r -> !r.tree().isEmpty()).isPresent())
                    .findFirst();
        }
        return latestFirst.stream().filter(stage -> of(stage).filter(r -> r.writes().contains(path)).isPresent())
                .findFirst();
    }
}
