package org.autoreproduce.run.env;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.autoreproduce.json.Json;

/**
 * The folder of all environments. An environment appears there by one rename, whole, under the hash of its interpreter
 * and lock; a small file for each request remembers which one answers it.
 */
record EnvironmentCache(Path root) {
    private static final int SCHEMA = 1;

    /** Lies under .requests. */
    private record Answer(int schema, String environment) {}

    /** The environment that answered this request before, if it is still there and of a known form. */
    Optional<Environment> find(Request request) throws IOException {
        Optional<Answer> answer = read(answerFile(request), Answer.class).filter(a -> a.schema() == SCHEMA);
        return answer.isEmpty() ? Optional.empty() : open(answer.get().environment(), request);
    }

    /** Puts a finished environment in its place; where another builder was faster, its environment is the answer. */
    Environment publish(VirtualEnvironment made, Request request) throws IOException {
        Lock lock = made.lock(request);
        String key = request.key(lock);
        if (open(key, request).isEmpty()) {
            Path place = root.resolve(key);
            made.prepareFor(place);
            Files.writeString(made.folder().resolve(EnvironmentCard.NAME), new Json().write(
                    new EnvironmentCard(EnvironmentCard.SCHEMA, request.interpreter().version().toString(), lock)));
            place(made.folder(), place, request);
        }
        write(answerFile(request), new Json().write(new Answer(SCHEMA, key)));
        return open(key, request).orElseThrow(() -> new IOException("not found again: " + key));
    }

    /** What stands in the way is another builder's environment, which will do, or a broken one, which is put aside. */
    private void place(Path folder, Path place, Request request) throws IOException {
        try {
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (open(String.valueOf(place.getFileName()), request).isPresent()) {
                return;
            }
            Files.move(place, folder.resolveSibling("broken"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Optional<Environment> open(String key, Request request) throws IOException {
        if (!key.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        Path folder = root.resolve(key);
        Path python = VirtualEnvironment.python(folder);
        return EnvironmentCard.in(folder).filter(c -> Files.isExecutable(python))
                .map(c -> new Environment(key, folder, python,
                        request.interpreter(), request.system(), c.lock()));
    }

    private Path answerFile(Request request) {
        return root.resolve(".requests").resolve(request.key() + ".json");
    }

    /** A file that cannot be understood counts as absent: the cache can always be made again. */
    private static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Json().read(Files.readString(file), type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
