package org.autoreproduce.agent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.autoreproduce.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"1e-8 | 0.00000001", "0.5 | 0.5", "1.0 | 1.0",
            "128 | 128",
            "1e-30 | 1.0e-30", "-2.5e-40 | -2.5e-40", "6.02e23 | 6.02e+23", "\"1e-4\" | 0.0001", "\"1e3\" | 1000.0",
            "true | true", "\"adam\" | adam", "\"no\" | \"no\"", "[0.1, 1e-3] | [0.1, 0.001]", "null | null"})
    void aNumberIsOneForEveryReaderOfYaml(String json, String yaml) throws IOException {
        assertThat(new YamlValue(new Json().tree(json)).toString()).isEqualTo(yaml);
    }
}
