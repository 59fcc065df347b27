package org.autoreproduce.ui.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.project.AtomicFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was typed and not saved, so that a killed program loses nothing: one file for each text, outside of the
 * project. Of several writes of a text the one with the highest number holds, whichever comes last. For any thread.
 */
public final class DraftStore {
    private static final Logger LOG = LoggerFactory.getLogger(DraftStore.class);

    private final Path folder;
    private final AtomicFiles files = new AtomicFiles();
    private final Json json = new Json();
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Path, Long> newest = new HashMap<>();

    /** Drafts in this folder, which is made where needed; usually "drafts" below the user's state. */
    public DraftStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A text that was not saved.
     *
     * @param base hash of the saved text that it came from
     */
    public record Draft(String path, String base, String text) {}

    /** Keeps a text; ProblemException where the disk refuses. */
    public void keep(Path project, Draft draft, long number) {
        Path file = file(project, draft.path());
        inTurn(file, number, () -> files.write(file, json.write(draft).getBytes(StandardCharsets.UTF_8)));
    }

    /** Forgets a text that was saved or given up. */
    public void forget(Path project, String path, long number) {
        Path file = file(project, path);
        inTurn(file, number, () -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("a draft stays behind", e);
            }
        });
    }

    /** The text that was kept; none where there is none or it cannot be read. */
    public Optional<Draft> find(Path project, String path) {
        try {
            return Optional.of(json.read(Files.readString(file(project, path)), Draft.class));
        } catch (JsonProcessingException e) {
            LOG.warn("a draft cannot be read", e);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void inTurn(Path file, long number, Runnable write) {
        turn.lock();
        try {
            if (newest.getOrDefault(file, -1L) <= number) {
                newest.put(file, number);
                write.run();
            }
        } finally {
            turn.unlock();
        }
    }

    private Path file(Path project, String path) {
        Hashes hashes = new Hashes();
        return folder.resolve(hashes.of(project.toString()).substring(0, 16))
                .resolve(hashes.of(path).substring(0, 16) + ".json");
    }
}
