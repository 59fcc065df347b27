package org.autoreproduce.llm.keys;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keys from the environment, which goes before every other place. A key that names its provider goes to that
 * provider alone, so that no server of another kind ever sees it.
 */
public final class ApiKeys implements Keys {
    /** For any address; goes before the others. */
    public static final String ANY = "AUTOREPRODUCE_API_KEY";

    private static final Map<String, List<String>> BY_HOST = Map.of("openai.com", List.of("OPENAI_API_KEY"),
            "openrouter.ai", List.of("OPENROUTER_API_KEY"), "anthropic.com", List.of("ANTHROPIC_API_KEY"),
            "generativelanguage.googleapis.com", List.of("GEMINI_API_KEY", "GOOGLE_API_KEY"));

    private final Map<String, String> environment;

    /** The keys in this environment. */
    public ApiKeys(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Supplier<Optional<String>> of(String address) {
        String host = host(address);
        return () -> variable(ANY).or(() -> BY_HOST.entrySet().stream()
                .filter(e -> host.equals(e.getKey()) || host.endsWith("." + e.getKey())).findFirst()
                .flatMap(e -> e.getValue().stream().map(this::variable).flatMap(Optional::stream).findFirst()));
    }

    @Override
    public String toString() {
        return "ApiKeys";
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address.strip()).getHost()).orElse("").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(key -> !key.isEmpty());
    }
}
