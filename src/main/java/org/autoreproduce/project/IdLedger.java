package org.autoreproduce.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;

/**
 * Gives ids: each once, never again to anything else, and the same one when the same thing is found again. What counts
 * as the same is the caller's choice of fingerprint, such as a claim's table, row and metric. What was given is on disk
 * before anybody knows it. May be used by several threads.
 */
public final class IdLedger {
    private final Artefacts artefacts;
    private SortedMap<Id, List<String>> given;

    /** Reads what was given before; ProblemException where ids.json is newer or broken. */
    public IdLedger(Artefacts artefacts) {
        this.artefacts = artefacts;
        given = new TreeMap<>();
        artefacts.load(ProjectFolder.IDS_FILE, IdFile.class)
                .ifPresent(file -> file.given().forEach(one -> given.put(one.id(), one.fingerprints())));
    }

    /** The id of this thing: the one it has, or the next that was never given. */
    public Id idFor(Kind kind, String fingerprint) {
        return idsFor(kind, List.of(fingerprint)).getFirst();
    }

    /** The ids of these things in their order, written to disk together. */
    public synchronized List<Id> idsFor(Kind kind, List<String> fingerprints) {
        SortedMap<Id, List<String>> next = new TreeMap<>(given);
        List<Id> ids = new ArrayList<>();
        for (String fingerprint : fingerprints) {
            Id id = find(next, kind, fingerprint).orElseGet(() -> unused(next, kind));
            next.putIfAbsent(id, List.of(fingerprint));
            ids.add(id);
        }
        keep(next);
        return ids;
    }

    /** The id of this thing if it was ever given one. */
    public synchronized Optional<Id> find(Kind kind, String fingerprint) {
        return find(given, kind, fingerprint);
    }

    /** Notes an id that a person wrote by hand; from now on it is given to nothing. */
    public synchronized void reserve(Id id) {
        SortedMap<Id, List<String>> next = new TreeMap<>(given);
        next.putIfAbsent(id, List.of());
        keep(next);
    }

    private static Optional<Id> find(SortedMap<Id, List<String>> ids, Kind kind, String fingerprint) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind && entry.getValue().contains(fingerprint))
                .map(Map.Entry::getKey).findFirst();
    }

    private static Id unused(SortedMap<Id, List<String>> ids, Kind kind) {
        return new Id(kind,
                1 + ids.keySet().stream().filter(id -> id.kind() == kind).mapToInt(Id::number).max().orElse(0));
    }

    /** The disk first: an id that was told but not kept could be given twice. */
    private void keep(SortedMap<Id, List<String>> next) {
        if (!next.equals(given)) {
            artefacts.save(ProjectFolder.IDS_FILE, new IdFile(next.entrySet().stream()
                    .map(entry -> new IdFile.Given(entry.getKey(), entry.getValue())).toList()));
            given = next;
        }
    }
}
