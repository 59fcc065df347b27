package org.autoreproduce.agent.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A setting's value as one line of YAML. */
final class YamlValue {
    private static final String EXPONENT = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)[eE][-+]?[0-9]{1,3}";
    private static final int LONGEST = 20;

    private final String text;

    YamlValue(JsonNode value) {
        text = text(value);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(YamlValue::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isFloatingPointNumber()) {
            return number(value.decimalValue());
        }
        if (!value.isTextual()) {
            return value.asText();
        }
        String string = value.textValue();
        if (string.matches(EXPONENT)) {
            return number(new BigDecimal(string));
        }
        // what YAML would read as something else than this text is quoted
        boolean plain = string.matches("[A-Za-z][A-Za-z0-9_./+ -]*[A-Za-z0-9_]|[A-Za-z]")
                && !string.matches("(?i)y|n|yes|no|on|off|true|false|null|nan");
        boolean number = string.matches("[-+]?[0-9]*\\.?[0-9]+(e[-+]?[0-9]+)?");
        return plain || number
                ? string
                : '"' + string.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** PyYAML takes 1e-8 for a text: it wants a point and a sign, or no exponent at all. */
    private static String number(BigDecimal number) {
        String plain = number.toPlainString();
        if (plain.length() <= LONGEST) {
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = number.stripTrailingZeros().unscaledValue().abs().toString();
        int exponent = number.precision() - number.scale() - 1;
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + "."
                + (digits.length() > 1 ? digits.substring(1) : "0") + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }

    @Override
    public String toString() {
        return text;
    }
}
