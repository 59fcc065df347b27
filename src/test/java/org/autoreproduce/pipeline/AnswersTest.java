package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.project.GivenData;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final ProjectFile FILE = ProjectFile.of(new ProjectFile.Paper("p.pdf", "0".repeat(64)), "Title",
            "Table 1", List.of());
    private static final GivenData RULES = new GivenData(Path.of("p.repro"), Path.of("p.pdf"));

    private static Settings with(Settings settings, String... pairs) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return new Answers(answers).apply(FILE.with(settings), RULES).settings();
    }

    @Test
    void everySettingOfTheCommandLineCanBeChanged() {
        Settings changed = with(Settings.defaults(), "address", "http://127.0.0.1:1/v1", "model", "m", "first-token",
                "900", "idle", "60", "budget", "2.50", "tokens", "300000", "seeds", "3", "device", "cuda:0", "k", "5",
                "library", "/", "python", "/p", "allow-unsandboxed", "true");

        assertThat(changed.models()).isEqualTo(new Settings.Models(new Settings.Model("http://127.0.0.1:1/v1", "m"),
                new Settings.Model("http://127.0.0.1:1/v1", "m"), new Settings.Waits(900, 60)));
        assertThat(changed.limits().dollars()).isEqualByComparingTo("2.5");
        assertThat(changed.limits().tokens()).isEqualTo(300_000);
        assertThat(changed.seeds()).containsExactly(0, 1, 2);
        assertThat(changed.device()).isEqualTo("cuda:0");
        assertThat(changed.lineage().library()).isEqualTo("/");
        assertThat(changed.lineage().k()).isEqualTo(5);
        assertThat(changed.python()).isEqualTo("/p");
        assertThat(changed.allowUnsandboxed()).isTrue();
    }

    @Test
    void anotherAddressKeepsTheTwoModelsApart() {
        Settings two = Settings.defaults().withModels(new Settings.Models(new Settings.Model("http://a/v1", "large"),
                new Settings.Model("http://a/v1", "small"), new Settings.Waits(600, 120)));

        assertThat(with(two, "address", "http://b/v1").models())
                .isEqualTo(new Settings.Models(new Settings.Model("http://b/v1", "large"),
                        new Settings.Model("http://b/v1", "small"), new Settings.Waits(600, 120)));
    }

    @Test
    void aProviderBringsItsAddressAndTheAgentsMayDiffer() {
        Settings.Models models = with(Settings.defaults(), "provider", "anthropic", "model", "large", "code-provider",
                "ollama", "code-model", "small").models();

        assertThat(models).isNotNull();
        assertThat(models.research()).isEqualTo(
                new Settings.Model(Provider.ANTHROPIC, "https://api.anthropic.com/v1", "large"));
        assertThat(models.code()).isEqualTo(new Settings.Model(Provider.OLLAMA, "http://127.0.0.1:11434", "small"));
        assertThat(models.addresses()).containsExactly("http://127.0.0.1:11434", "https://api.anthropic.com/v1");
    }

    @Test
    void anotherProviderForgetsTheAddressAndTheModelOfTheOldOne() {
        Settings old = Settings.defaults().withModels(Settings.Models.both(new Settings.Model("http://a/v1", "m")));
        assertThatThrownBy(() -> with(old, "provider", "gemini")).isInstanceOf(ProblemException.class);
        assertThat(with(old, "provider", "openai").models()).isEqualTo(old.models());
    }

    @Test
    void byHandNothingElseIsNeededAndACommandStandsForTheAddress() {
        Settings.Models hand = with(Settings.defaults(), "provider", "hand").models();
        Settings.Models command = with(Settings.defaults(), "provider", "command", "address", "ask -m x").models();

        assertThat(hand).isNotNull();
        assertThat(hand.ids()).containsExactly("by hand");
        assertThat(hand.addresses()).isEmpty();
        assertThat(command).isNotNull();
        assertThat(command.commands()).containsExactly("ask -m x");
        assertThat(command.addresses()).isEmpty();
        assertThatThrownBy(() -> with(Settings.defaults(), "provider", "command")).isInstanceOf(ProblemException.class);
    }

    @Test
    void halfAModelIsNone() {
        assertThatThrownBy(() -> with(Settings.defaults(), "model", "m")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("--address");
    }

    @Test
    void whatMeansNothingIsNamed() {
        for (String[] wrong : new String[][]{{"seeds", "0"}, {"seeds", "x"}, {"budget", "-1"}, {"budget", "much"},
                {"tokens", "-5"}, {"k", "0"}, {"k", "few"}, {"idle", "0"}, {"colour", "red"}, {"provider", "gpt"},
                {"code-provider", "x"}, {"device", "gpu"},
                {"library", "/no/such"}}) {
            assertThatThrownBy(() -> with(Settings.defaults().withModels(Settings.Models
                    .both(new Settings.Model("http://a/v1", "m"))), wrong)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining(wrong[0]);
        }
    }
}
