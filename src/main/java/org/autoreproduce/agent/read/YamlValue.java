package org.autoreproduce.agent.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A setting's value as one line of YAML. */
final class YamlValue {
    private final String text;

    YamlValue(JsonNode value) {
        text = text(value);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(YamlValue::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (!value.isTextual()) {
            return value.asText();
        }
        String string = value.textValue();
        // what YAML would read as something else than this text is quoted
        boolean plain = string.matches("[A-Za-z][A-Za-z0-9_./+ -]*[A-Za-z0-9_]|[A-Za-z]")
                && !string.matches("(?i)y|n|yes|no|on|off|true|false|null|nan");
        boolean number = string.matches("[-+]?[0-9]*\\.?[0-9]+(e[-+]?[0-9]+)?");
        return plain || number
                ? string
                : '"' + string.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public String toString() {
        return text;
    }
}
