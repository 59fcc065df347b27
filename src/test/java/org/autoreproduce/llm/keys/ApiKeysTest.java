package org.autoreproduce.llm.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private final ApiKeys keys = new ApiKeys(Map.of("OPENAI_API_KEY", "sk-a", "OPENROUTER_API_KEY", " sk-b\n"));

    @Test
    void aProvidersKeyGoesToThatProviderAlone() {
        assertThat(keys.of("https://api.openai.com/v1").get()).contains("sk-a");
        assertThat(keys.of("https://openrouter.ai/api/v1").get()).contains("sk-b");
        assertThat(keys.of("http://localhost:8080/v1").get()).isEmpty();
        assertThat(keys.of("https://openai.com.example.org/v1").get()).isEmpty();
        assertThat(keys.of("https://notopenai.com/v1").get()).isEmpty();
    }

    @Test
    void ourOwnKeyGoesAnywhereAndBeforeTheOthers() {
        ApiKeys own = new ApiKeys(Map.of("OPENAI_API_KEY", "sk-a", ApiKeys.ANY, "sk-any"));
        assertThat(own.of("http://localhost:8080/v1").get()).contains("sk-any");
        assertThat(own.of("https://api.openai.com/v1").get()).contains("sk-any");
    }

    @Test
    void anEmptyVariableIsNoKey() {
        assertThat(new ApiKeys(Map.of(ApiKeys.ANY, " ")).of("http://localhost/v1").get()).isEmpty();
    }

    @Test
    void keysAreInNoDescription() {
        assertThat(keys.toString()).doesNotContain("sk-");
    }
}
