package org.autoreproduce.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules that a project's files obey, one JSON Schema for each record; a person may have edited what is read. */
public final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().locale(Locale.ENGLISH).failFast(false).build()));
    private final Map<String, Optional<Schema>> known = new ConcurrentHashMap<>();

    /**
     * What is wrong with a file.
     *
     * @param place  JSON pointer, as /claims/0/metric
     * @param reason in English, as "string found, number expected"
     */
    record Fault(String place, String reason) {}

    /** The name of the resource that holds a record's rules: ClaimsFile of version 2 stands in claims-2.schema.json. */
    public static String resource(Class<?> type, int version) {
        String words = type.getSimpleName().replaceFirst("(?<=.)File$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "%s-%d.schema.json".formatted(words.toLowerCase(Locale.ROOT), version);
    }

    /** The first thing wrong with the file in reading order of its places; none where it obeys or has no rules. */
    Optional<Fault> fault(Class<?> type, int version, JsonNode file) {
        return known.computeIfAbsent(resource(type, version), this::load)
                .flatMap(rules -> rules.validate(file).stream().min(Comparator.comparing(Schemas::place)))
                .map(error -> new Fault(place(error), error.getMessage()));
    }

    private Optional<Schema> load(String resource) {
        try (@Nullable
        InputStream in = Schemas.class.getResourceAsStream("/org/autoreproduce/schemas/" + resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(registry.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(Error error) {
        return error.getInstanceLocation().toString();
    }
}
