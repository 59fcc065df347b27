package org.autoreproduce.llm.openai;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keys from the environment, which is the only place they come from. A key that names its provider goes to that
 * provider alone, so that no server of another kind ever sees it.
 */
public final class ApiKeys {
    /** For any address; goes before the others. */
    public static final String ANY = "AUTOREPRODUCE_API_KEY";

    private static final Map<String, String> BY_HOST = Map.of("openai.com", "OPENAI_API_KEY", "openrouter.ai",
            "OPENROUTER_API_KEY");

    private final Map<String, String> environment;

    /** The keys in this environment. */
    public ApiKeys(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The key for an address, looked up when it is needed; empty where there is none. */
    public Supplier<Optional<String>> of(String address) {
        String host = Optional.ofNullable(URI.create(address).getHost()).orElse("");
        return () -> variable(ANY).or(() -> BY_HOST.entrySet().stream()
                .filter(e -> host.equals(e.getKey()) || host.endsWith("." + e.getKey())).findFirst()
                .flatMap(e -> variable(e.getValue())));
    }

    @Override
    public String toString() {
        return "ApiKeys";
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(key -> !key.isEmpty());
    }
}
