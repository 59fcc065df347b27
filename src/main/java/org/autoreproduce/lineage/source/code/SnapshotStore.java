package org.autoreproduce.lineage.source.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Copies that were fetched, shared by all projects: one JSON file for each address and commit, and beside them the name
 * of the commit that was fetched last. Files appear whole or not at all; names are made of hashes, never of what a
 * repository calls itself.
 */
public final class SnapshotStore {
    private static final String NEWEST = "newest";
    private static final int LONGEST = 60_000_000;

    private final Path folder;
    private final Json json = new Json();
    private final Hashes hashes = new Hashes();

    /** In this folder, which is made when it is needed. */
    public SnapshotStore(Path folder) {
        this.folder = folder;
    }

    /** What was fetched last from this address; none where nothing was, or what lies there cannot be read. */
    public Optional<Snapshot> newest(String address) {
        Path newest = of(address).resolve(NEWEST);
        try {
            return Files.isRegularFile(newest) ? at(address, Files.readString(newest).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A commit that was fetched from this address. */
    public Optional<Snapshot> at(String address, String commit) {
        Path file = of(address).resolve(commit + ".json");
        try {
            if (!commit.matches("[0-9a-f]{40,64}") || !Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            Snapshot found = json.read(Files.readString(file), Snapshot.class);
            boolean whole = found.schema() == Snapshot.SCHEMA && found.commit().equals(commit)
                    && found.address().equals(address);
            return whole ? Optional.of(found) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // as good as not there: it is fetched again
            return Optional.empty();
        }
    }

    /** Keeps a copy and makes it the newest of its address. */
    public void keep(Snapshot snapshot) {
        Path place = of(snapshot.address());
        try {
            Files.createDirectories(place);
            write(place.resolve(snapshot.commit() + ".json"), json.line(snapshot));
            write(place.resolve(NEWEST), snapshot.commit() + "\n");
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.code.unkept", folder));
        }
    }

    private Path of(String address) {
        return folder.resolve(hashes.of(address).substring(0, 32));
    }

    private static void write(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "part", null);
        try {
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
