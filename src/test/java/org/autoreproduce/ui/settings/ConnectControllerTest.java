package org.autoreproduce.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.ui.kit.Background;
import org.junit.jupiter.api.Test;

/** Without a toolkit: what comes back from other threads is carried out by this one. */
class ConnectControllerTest {
    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final FakeModels access = new FakeModels();
    private final List<ModelsChoice> saved = new ArrayList<>();

    private ConnectModel model = new ConnectModel(null);

    private ConnectController controller() {
        return new ConnectController(model, access, new Background(ui::add), saved::add);
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = ui.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("something happens in time").isNotNull();
            next.run();
        }
    }

    private void fill(Provider provider, String id) {
        model.main().providerProperty().set(provider);
        model.main().idProperty().set(id);
    }

    @Test
    void aFoundServerIsTakenWithOneClick() throws Exception {
        ConnectController controller = controller();
        controller.look();
        assertThat(model.lookingProperty().get()).isTrue();
        until(() -> model.found().size() == 2);
        controller.use(model.found().get(1));
        assertThat(model.choice()).map(ModelsChoice::code)
                .contains(new Settings.Model("http://127.0.0.1:1234/v1", "only-one"));
        controller.use(model.found().get(0));
        assertThat(model.main().providerProperty().get()).isEqualTo(Provider.OLLAMA);
        assertThat(model.main().offered()).containsExactly("qwen3:8b", "llama3.3:70b");
        assertThat(model.choice()).as("which of two is not known").isEmpty();
    }

    @Test
    void aTestSaysWhoAnsweredAndAnotherModelIsUntested() throws Exception {
        ConnectController controller = controller();
        fill(Provider.ANTHROPIC, "claude-x");
        model.main().keyProperty().set("sk-typed");
        controller.test(model.main());
        assertThat(model.main().testProperty().get()).isInstanceOf(TestState.Running.class);
        until(() -> model.main().testProperty().get() instanceof TestState.Answered);
        assertThat(access.asked).contains("test anthropic https://api.anthropic.com/v1 claude-x sk-typed");
        model.main().idProperty().set("claude-y");
        assertThat(model.main().testProperty().get()).isInstanceOf(TestState.Untried.class);
    }

    @Test
    void aFailedTestIsASentence() throws Exception {
        ConnectController controller = controller();
        access.result = FakeModels.refused();
        fill(Provider.ANTHROPIC, "claude-x");
        controller.test(model.main());
        until(() -> model.main().testProperty().get() instanceof TestState.Failed);
        assertThat(model.main().testProperty().get()).isInstanceOfSatisfying(TestState.Failed.class,
                failed -> assertThat(failed.words()).contains("refuses the key"));
    }

    @Test
    void aRunningTestIsStopped() throws Exception {
        ConnectController controller = controller();
        access.slow = true;
        fill(Provider.GEMINI, "g");
        controller.test(model.main());
        controller.stopTest(model.main());
        assertThat(model.main().testProperty().get()).isInstanceOf(TestState.Untried.class);
        access.slow = false;
        controller.test(model.main());
        until(() -> model.main().testProperty().get() instanceof TestState.Answered);
    }

    @Test
    void whatIsMissingOrForbiddenIsSaidWithoutAsking() {
        ConnectController controller = controller();
        fill(Provider.ANTHROPIC, "");
        controller.test(model.main());
        assertThat(model.main().testProperty().get()).isInstanceOf(TestState.Failed.class);
        model.main().providerProperty().set(Provider.OPENAI);
        model.main().addressProperty().set("https://me:key@host/v1");
        controller.test(model.main());
        assertThat(model.main().testProperty().get()).isInstanceOfSatisfying(TestState.Failed.class,
                failed -> assertThat(failed.words()).contains("user name"));
        assertThat(access.asked).isEmpty();
        assertThat(model.choice()).isEmpty();
    }

    @Test
    void theServersModelsAreOfferedOrItIsSaidWhyNot() throws Exception {
        ConnectController controller = controller();
        model.main().addressProperty().set("http://there/v1");
        controller.list(model.main());
        until(() -> !model.main().offered().isEmpty());
        assertThat(model.main().offered()).containsExactly("a-model", "b-model");
        assertThat(model.main().listNoteProperty().get()).isEmpty();
        model.main().addressProperty().set("http://nobody/v1");
        assertThat(model.main().offered()).isEmpty();
        controller.list(model.main());
        until(() -> model.main().listNoteProperty().get().contains("cannot be reached"));
    }

    @Test
    void theKeyGoesToWhereKeysAreAndIsNoPartOfTheChoice() throws Exception {
        ConnectController controller = controller();
        fill(Provider.ANTHROPIC, "claude-x");
        model.main().keyProperty().set("sk-typed");
        model.differsProperty().set(true);
        model.code().providerProperty().set(Provider.OLLAMA);
        model.code().idProperty().set("qwen3:8b");
        controller.save();
        until(() -> !saved.isEmpty());
        assertThat(access.kept).containsExactly(java.util.Map.entry("https://api.anthropic.com/v1", "sk-typed"));
        assertThat(saved).containsExactly(new ModelsChoice(
                new Settings.Model(Provider.ANTHROPIC, "https://api.anthropic.com/v1", "claude-x"),
                new Settings.Model(Provider.OLLAMA, "http://127.0.0.1:11434", "qwen3:8b")));
        assertThat(saved.toString()).doesNotContain("sk-typed");
        assertThat(model.main().keyProperty().get()).isEmpty();
    }

    @Test
    void whereTheKeyIsKeptIsSaid() throws Exception {
        access.keeps = org.autoreproduce.llm.keys.KeyChain.Place.MEMORY;
        controller();
        fill(Provider.ANTHROPIC, "x");
        until(() -> model.main().keyNoteProperty().get().contains("until the program ends"));
        access.kept.put("https://generativelanguage.googleapis.com/v1beta", "k");
        fill(Provider.GEMINI, "x");
        until(() -> model.main().keyNoteProperty().get().contains("Leave this empty to keep it"));
    }

    @Test
    void goingBackToAProviderBringsBackWhatStoodThere() {
        fill(Provider.ANTHROPIC, "claude-x");
        fill(Provider.GEMINI, "gemini-x");
        model.main().providerProperty().set(Provider.ANTHROPIC);
        assertThat(model.main().setting())
                .contains(new Settings.Model(Provider.ANTHROPIC, "https://api.anthropic.com/v1", "claude-x"));
        model.main().providerProperty().set(Provider.HAND);
        assertThat(model.choice()).map(choice -> choice.research().name()).contains("by hand");
    }

    @Test
    void whatHoldsNowIsShown() {
        model = new ConnectModel(new Settings.Models(new Settings.Model(Provider.GEMINI, "https://g/v1beta", "g"),
                new Settings.Model("http://a/v1", "m"), new Settings.Waits(600, 120)));
        assertThat(model.differsProperty().get()).isTrue();
        assertThat(model.choice()).contains(new ModelsChoice(
                new Settings.Model(Provider.GEMINI, "https://g/v1beta", "g"), new Settings.Model("http://a/v1", "m")));
    }
}
