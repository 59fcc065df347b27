package org.autoreproduce.ui.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.autoreproduce.json.Json;
import org.autoreproduce.project.AtomicFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where each paper was being read, kept in the user's own folder by the hash of the paper's file. What cannot be read is
 * forgotten; what a newer version wrote stays as it is. For any thread.
 */
public final class PaperMemory {
    private static final int SCHEMA = 1;
    private static final int MOST = 200;

    private final Path file;
    private final Json json = new Json();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Kept kept;
    private boolean changed;

    /** In this file, which need not be there. */
    public PaperMemory(Path file) {
        this.file = file;
    }

    /** Where that paper was being read; at first its beginning, dark or light as the last one. Reads the file once. */
    PaperPlace find(String hash) {
        turn.lock();
        try {
            Kept now = kept();
            return now.papers.stream().filter(left -> left.hash.equals(hash)).map(Left::place).findFirst()
                    .orElseGet(() -> PaperPlace.first(now.dark));
        } finally {
            turn.unlock();
        }
    }

    /** Notes where a paper is being read. */
    void keep(String hash, PaperPlace place) {
        turn.lock();
        try {
            Kept before = kept();
            Left left = new Left(hash, place);
            changed |= !before.papers.contains(left);
            List<Left> papers = new ArrayList<>(before.papers);
            papers.removeIf(other -> other.hash.equals(hash));
            papers.addLast(left);
            while (papers.size() > MOST) {
                papers.removeFirst();
            }
            kept = new Kept(before.schema, place.dark(), papers);
        } finally {
            turn.unlock();
        }
    }

    /** Writes down what changed; ProblemException where the disk refuses. Small. */
    void save() {
        turn.lock();
        try {
            Kept now = kept();
            if (changed && now.schema <= SCHEMA) {
                new AtomicFiles().write(file, json.write(now).getBytes(StandardCharsets.UTF_8));
                changed = false;
            }
        } finally {
            turn.unlock();
        }
    }

    private Kept kept() {
        Kept now = kept;
        if (now == null) {
            now = read();
            kept = now;
        }
        return now;
    }

    private Kept read() {
        Kept none = new Kept(SCHEMA, false, List.of());
        try {
            Kept found = Files.exists(file) ? json.read(Files.readString(file), Kept.class) : none;
            return found.schema == SCHEMA ? found : new Kept(Math.max(SCHEMA, found.schema), false, List.of());
        } catch (JsonProcessingException e) {
            return none;
        } catch (IOException e) {
            return none;
        }
    }

    /** In the order in which they were read last. */
    private record Kept(int schema, boolean dark, List<Left> papers) {
        Kept {
            papers = List.copyOf(papers);
        }
    }

    private record Left(String hash, PaperPlace place) {}
}
