package org.autoreproduce.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.json.Json;
import org.autoreproduce.study.WorkKey;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema of a file from the record that it is read as: what is not {@code @Nullable} is required, nothing
 * else may stand there, and an id is one of the kind that belongs in its place.
 */
final class SchemaMaker {
    /** Where an id's kind does not follow from what its field is called. */
    private static final Map<String, Kind> IDS = Map.ofEntries(Map.entry("ValueClaim.id", Kind.CLAIM),
            Map.entry("OrderingClaim.id", Kind.CLAIM), Map.entry("Requirement.id", Kind.REQUIREMENT),
            Map.entry("Question.id", Kind.QUESTION), Map.entry("Assumption.id", Kind.ASSUMPTION),
            Map.entry("Work.id", Kind.WORK), Map.entry("Snippet.id", Kind.SNIPPET), Map.entry("Test.id", Kind.TEST),
            Map.entry("OrderingClaim.better", Kind.CLAIM), Map.entry("OrderingClaim.worse", Kind.CLAIM),
            Map.entry("Snippet.answers", Kind.QUESTION), Map.entry("FixedTolerances.tolerances", Kind.CLAIM));
    /** Four digits name a run, more where there are more. */
    private static final List<String> RUNS = List.of("Metric.run", "Entry.run");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Json json = new Json();

    /** The schema's text. */
    String make(ProjectSchema of) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(mapper, SchemaVersion.DRAFT_2020_12,
                OptionPreset.PLAIN_JSON);
        config.with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE,
                JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY, JacksonOption.SKIP_SUBTYPE_LOOKUP,
                JacksonOption.IGNORE_TYPE_INFO_TRANSFORM));
        config.with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> custom(type.getErasedType(), context))
                .withTypeAttributeOverride(
                        (node, scope, context) -> alternative(node, scope.getType().getErasedType()));
        config.forFields().withRequiredCheck(field -> !nullable(field))
                .withStringPatternResolver(SchemaMaker::pattern)
                .withInstanceAttributeOverride((node, field, context) -> keys(node, field));
        ObjectNode made = new SchemaGenerator(config.build()).generateSchema(of.type());
        made.put("title", of.title());
        of.finish(made);
        return json.write(made);
    }

    private @Nullable CustomDefinition custom(Class<?> type, SchemaGenerationContext context) {
        if (type == Id.class) {
            return inline(mapper.createObjectNode().put("type", "string"));
        }
        if (type == WorkKey.class) {
            return inline(mapper.createObjectNode().put("type", "string").put("pattern",
                    "^(ref|added):[1-9][0-9]{0,8}$|^(?!ref:|added:)[a-z]+:.+$"));
        }
        if (type == Object.class || type == JsonNode.class) {
            return inline(mapper.createObjectNode());
        }
        return type.isSealed() && type.isAnnotationPresent(JsonTypeInfo.class)
                ? new CustomDefinition(oneOf(type, context), CustomDefinition.DefinitionType.STANDARD,
                        CustomDefinition.AttributeInclusion.NO)
                : null;
    }

    private static CustomDefinition inline(ObjectNode node) {
        return new CustomDefinition(node, CustomDefinition.DefinitionType.INLINE,
                CustomDefinition.AttributeInclusion.YES);
    }

    /** Told apart by the property first, so that a fault is told of the alternative that was meant and of no other. */
    private ObjectNode oneOf(Class<?> type, SchemaGenerationContext context) {
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        ObjectNode node = mapper.createObjectNode().put("type", "object");
        node.putArray("required").add(property);
        ArrayNode names = node.putObject("properties").putObject(property).putArray("enum");
        ArrayNode all = node.putArray("allOf");
        for (JsonSubTypes.Type one : type.getAnnotation(JsonSubTypes.class).value()) {
            names.add(one.name());
            ObjectNode rule = all.addObject();
            rule.putObject("if").putObject("properties").putObject(property).put("const", one.name());
            rule.set("then", context.createDefinitionReference(context.getTypeContext().resolve(one.value())));
        }
        return node;
    }

    /** One of several says which it is. */
    private static void alternative(ObjectNode node, Class<?> type) {
        parent(type).ifPresent(parent -> {
            String property = parent.getAnnotation(JsonTypeInfo.class).property();
            Arrays.stream(parent.getAnnotation(JsonSubTypes.class).value()).filter(one -> one.value() == type)
                    .findFirst()
                    .ifPresent(one -> {
                        node.withObjectProperty("properties").putObject(property).put("const", one.name());
                        node.withArrayProperty("required").add(property);
                    });
        });
    }

    private static Optional<Class<?>> parent(Class<?> type) {
        return Stream.of(type.getInterfaces()).filter(i -> i.isAnnotationPresent(JsonSubTypes.class))
                .<Class<?>>map(i -> i).findFirst();
    }

    private static boolean nullable(FieldScope field) {
        return component(field).getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static RecordComponent component(FieldScope field) {
        return Arrays.stream(field.getRawMember().getDeclaringClass().getRecordComponents())
                .filter(one -> one.getName().equals(field.getRawMember().getName())).findFirst().orElseThrow();
    }

    private static @Nullable String pattern(FieldScope field) {
        if (field.getType().getErasedType() == Id.class) {
            return ids(field);
        }
        return RUNS.contains(place(field)) ? "^[0-9]{4,}$" : null;
    }

    private static void keys(ObjectNode node, FieldScope field) {
        if (IDS.containsKey(place(field)) && Map.class.isAssignableFrom(field.getType().getErasedType())) {
            node.putObject("propertyNames").put("pattern", ids(field));
        }
    }

    private static String ids(FieldScope field) {
        String name = field.getRawMember().getName();
        Optional<Kind> kind = Optional.ofNullable(IDS.get(place(field)))
                .or(() -> Stream.of(Kind.values()).filter(k -> name.matches("(?i)" + k + "s?")).findFirst());
        String letters = kind.map(k -> String.valueOf(k.letter())).orElse("[ACQRSTW]");
        return "^" + letters + "[1-9][0-9]{0,8}$";
    }

    private static String place(FieldScope field) {
        return field.getRawMember().getDeclaringClass().getSimpleName() + "." + field.getRawMember().getName();
    }
}
