package org.autoreproduce.lineage.source.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What services answered, on disk, for all projects: one file an address, written beside and renamed. Where it cannot be
 * read or written there is no cache.
 */
public final class WebCache {
    private static final int SCHEMA = 1;
    private static final Duration FRESH = Duration.ofDays(90);
    /** A work that is not there today may be there next week. */
    private static final Duration NOTHING_FRESH = Duration.ofDays(7);

    private final Path place;
    private final InstantSource clock;
    private final Json json = new Json();
    private final Hashes hashes = new Hashes();

    /** In this folder, which may be missing. */
    public WebCache(Path place, InstantSource clock) {
        this.place = place;
        this.clock = clock;
    }

    /**
     * An answer of a service.
     *
     * @param body null where it said that there is nothing
     */
    public record Kept(int schema, String address, long second, @Nullable String body) {}

    /** What is known of an address, however old. */
    Optional<Kept> find(String service, String address) {
        Path file = file(service, address);
        try {
            return Files.exists(file)
                    ? Optional.of(json.read(Files.readString(file), Kept.class))
                            .filter(kept -> kept.schema == SCHEMA && kept.address.equals(address))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it need not be asked for again. */
    boolean fresh(Kept kept) {
        Duration age = Duration.between(Instant.ofEpochSecond(kept.second), clock.instant());
        return age.compareTo(kept.body == null ? NOTHING_FRESH : FRESH) < 0;
    }

    /** Keeps an answer. */
    void keep(String service, String address, @Nullable String body) {
        Path file = file(service, address);
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
            Files.writeString(part, json.write(new Kept(SCHEMA, address, clock.instant().getEpochSecond(), body)));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // without a cache it is asked for again next time
            return;
        }
    }

    /** Where a file that was downloaded from there lies, whether or not it is there yet. */
    Path download(String service, String address, String ending) {
        return place.resolve(folder(service)).resolve(hashes.of(address) + ending);
    }

    private Path file(String service, String address) {
        return download(service, address, ".json");
    }

    private static String folder(String service) {
        return service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
