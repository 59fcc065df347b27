package org.autoreproduce.llm.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import org.autoreproduce.llm.ReplySchema;

/**
 * Whether JSON obeys a schema. Errors are sorted and always in English: they go into a request, which must read the
 * same on every machine.
 */
final class SchemaCheck {
    private static final int MOST = 20;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));

    /** What is wrong and where; empty where it obeys. */
    List<String> errors(ReplySchema schema, JsonNode reply) {
        Schema rules = registry.getSchema(schema.text(), InputFormat.JSON);
        return rules.validate(reply).stream().map(e -> "At " + place(e.getInstanceLocation().toString()) + ": "
                + e.getMessage()).distinct().sorted().limit(MOST).toList();
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the top" : pointer;
    }
}
