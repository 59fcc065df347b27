package org.autoreproduce.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.hand.HandChat;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.ui.Picture;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The two sheets as they are filled in. */
class SheetsTest extends ApplicationTest {
    private static final ReplySchema SCHEMA = new ReplySchema("plan",
            "{\n  \"type\": \"object\",\n  \"required\": [\"files\"],\n  \"properties\": {\"files\": {\"type\": \"array\"}}\n}");

    @TempDir
    Path folder;

    private final FakeModels access = new FakeModels();
    private final HandDesk desk = new HandDesk();
    private final List<ModelsChoice> saved = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private StackPane root;
    private final Background background = new Background(new UiThread());
    private Scene scene;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        root = new StackPane();
        scene = new Scene(root, 640, 760);
        scene.getStylesheets().add(UiThread.class.getResource("kit.css").toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private <T extends Parent> T show(Callable<T> sheet) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            T made = sheet.call();
            root.getChildren().setAll(made);
            return made;
        });
    }

    private ConnectSheet connect(Settings.Models now) {
        ConnectSheet sheet = show(() -> new ConnectSheet(now, access, background, saved::add,
                () -> cancelled.add("cancelled")));
        WaitForAsyncUtils.waitForAsyncFx(10_000, sheet::begin);
        return sheet;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private <T> T on(Callable<T> read) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, read);
    }

    private void pictures(String name) {
        for (Theme theme : Theme.values()) {
            on(() -> {
                Application.setUserAgentStylesheet(theme.styleSheet());
                return true;
            });
            Picture.of(scene, name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
        on(() -> {
            Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
            return true;
        });
    }

    private String text(String id) {
        return on(() -> ((Label) scene.lookup(id)).getText());
    }

    @Test
    void aModelIsConnectedByTheKeyboardAlone() throws Exception {
        connect(null);
        until(() -> lookup("Ollama").tryQuery().isPresent());
        pictures("connect-empty");
        type(KeyCode.DOWN); // from OpenAI-compatible to Anthropic
        until(() -> on(() -> ((ComboBox<?>) scene.lookup("#provider")).getValue()) == Provider.ANTHROPIC);
        type(KeyCode.TAB); // the address, which stands there already
        type(KeyCode.TAB);
        write("cl-x");
        type(KeyCode.TAB);
        write("sk-1");
        type(KeyCode.TAB);
        assertThat(on(() -> scene.getFocusOwner().getId())).isEqualTo("test");
        type(KeyCode.SPACE);
        until(() -> text("#result").contains("answered"));
        pictures("connect-answered");
        access.result = FakeModels.refused();
        type(KeyCode.SPACE);
        until(() -> text("#result").contains("refuses the key"));
        pictures("connect-refused");
        type(KeyCode.TAB); // the code agent's own model
        type(KeyCode.TAB); // cancel
        type(KeyCode.TAB);
        assertThat(on(() -> scene.getFocusOwner().getId())).isEqualTo("save");
        type(KeyCode.ENTER);
        until(() -> !saved.isEmpty());
        assertThat(saved.getFirst().research())
                .isEqualTo(new Settings.Model(Provider.ANTHROPIC, "https://api.anthropic.com/v1", "cl-x"));
        assertThat(access.kept).containsValue("sk-1");
    }

    @Test
    void aRunningTestCanBeStoppedAndEscapeLeaves() throws Exception {
        access.slow = true;
        connect(Settings.Models.both(new Settings.Model(Provider.COMMAND, "ask -m large", "")));
        until(() -> lookup("#test").tryQuery().isPresent());
        on(() -> {
            ((Button) scene.lookup("#test")).fire();
            return true;
        });
        until(() -> text("#result").contains("under way"));
        pictures("connect-testing");
        on(() -> {
            ((Button) scene.lookup("#stop-test")).fire();
            return true;
        });
        until(() -> text("#result").isEmpty());
        type(KeyCode.ESCAPE);
        until(() -> !cancelled.isEmpty());
        assertThat(saved).isEmpty();
    }

    @Test
    void theAgentsMayDifferAndNothingFoundIsSaid() throws Exception {
        access.local = List.of();
        connect(new Settings.Models(new Settings.Model(Provider.HAND, "", ""),
                new Settings.Model(Provider.OLLAMA, "http://127.0.0.1:11434", "qwen3:8b"),
                new Settings.Waits(600, 120)));
        until(() -> lookup("#code-model").tryQuery().isPresent());
        until(() -> lookup(".settings-found .label").queryAll().stream()
                .anyMatch(node -> ((Label) node).getText().contains("No model")));
        pictures("connect-differs");
        assertThat(on(() -> ((Button) scene.lookup("#save")).isDisabled())).isFalse();
    }

    @Test
    void choosingFromTheListAndTypingBothCount() throws Exception {
        connect(null);
        until(() -> lookup("#address").tryQuery().isPresent());
        on(() -> {
            ((javafx.scene.control.TextField) scene.lookup("#address")).setText("http://there/v1");
            scene.lookup("#model").requestFocus();
            return true;
        });
        until(() -> on(() -> ((ComboBox<?>) scene.lookup("#model")).getItems().size()) == 2);
        write("mine");
        assertThat(on(() -> ((ComboBox<?>) scene.lookup("#model")).getEditor().getText())).isEqualTo("mine");
        on(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> ids = (ComboBox<String>) scene.lookup("#model");
            ids.getSelectionModel().select(1);
            return true;
        });
        assertThat(on(() -> ((ComboBox<?>) scene.lookup("#model")).getEditor().getText())).isEqualTo("b-model");
        on(() -> {
            ((Button) scene.lookup("#save")).fire();
            return true;
        });
        until(() -> !saved.isEmpty());
        assertThat(saved.getFirst().code()).isEqualTo(new Settings.Model("http://there/v1", "b-model"));
    }

    private CompletableFuture<ChatReply> ask(Message... messages) {
        ChatRequest request = new ChatRequest("code", "plan", List.of(messages), SCHEMA);
        return CompletableFuture.supplyAsync(
                () -> new HandChat(desk, "by hand").chat(request, ChatListener.NONE, new Cancellation()));
    }

    @Test
    void aRequestIsCopiedAndItsReplySent() throws Exception {
        HandSheet sheet = show(() -> new HandSheet(desk, background));
        pictures("hand-nothing");
        CompletableFuture<ChatReply> call = ask(new Message(Role.SYSTEM, "You write plans for reproductions."),
                new Message(Role.USER, "Plan the reproduction of Table 2. ".repeat(60)));
        until(() -> sheet.model().shownProperty().get() != null);
        on(() -> {
            ((Button) scene.lookup("#copy")).fire();
            return true;
        });
        assertThat(on(() -> Clipboard.getSystemClipboard().getString())).contains("You write plans", "Table 2",
                "\"required\"");
        on(() -> {
            scene.lookup("#reply").requestFocus();
            ((TextArea) scene.lookup("#reply")).setText("{\"files\": []}");
            return true;
        });
        pictures("hand-waiting");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(call.get(10, TimeUnit.SECONDS).text()).isEqualTo("{\"files\": []}");
        until(() -> sheet.model().shownProperty().get() == null);
        sheet.close();
    }

    @Test
    void aRepairSaysWhatWasWrongAndABegunReplyIsNotLost() throws Exception {
        HandSheet sheet = show(() -> new HandSheet(desk, background));
        CompletableFuture<ChatReply> first = ask(new Message(Role.USER, "Plan it."));
        until(() -> sheet.model().waiting().size() == 1);
        on(() -> {
            sheet.model().replyProperty().set("half a reply");
            return true;
        });
        CompletableFuture<ChatReply> second = ask(new Message(Role.USER, "Plan it."),
                new Message(Role.ASSISTANT, "{\"file\": 1}"),
                new Message(Role.USER, "Your reply cannot be used:\n- required property 'files' not found\n"
                        + "Answer again, whole and in the form asked for, with these errors mended and nothing else changed."));
        until(() -> sheet.model().waiting().size() == 2);
        assertThat(on(() -> sheet.model().replyProperty().get())).isEqualTo("half a reply");
        on(() -> {
            sheet.model().shownProperty().set(sheet.model().waiting().get(1));
            return true;
        });
        assertThat(text("#wrong")).contains("required property");
        pictures("hand-repair");
        Path file = Files.writeString(folder.resolve("reply.md"), "{\"files\": [1]}");
        assertThat(on(() -> sheet.model().replyProperty().get())).isEmpty();
        HandController other = on(() -> new HandController(sheet.model(), desk, background));
        on(() -> {
            other.take(file);
            return true;
        });
        until(() -> sheet.model().replyProperty().get().contains("[1]"));
        on(() -> {
            other.send();
            return true;
        });
        assertThat(second.get(10, TimeUnit.SECONDS).text()).isEqualTo("{\"files\": [1]}");
        until(() -> sheet.model().replyProperty().get().equals("half a reply"));
        on(() -> {
            other.withdraw();
            return true;
        });
        assertThat(first.handle((reply, failure) -> failure).get(10, TimeUnit.SECONDS)).isNotNull();
        other.close();
        sheet.close();
    }
}
