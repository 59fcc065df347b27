package org.autoreproduce.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.autoreproduce.llm.discover.ConnectionTest;
import org.autoreproduce.llm.discover.LocalServer;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.kit.Words;

/** Does what the sheet *Connect a model* asks for, off the UI thread. */
public final class ConnectController {
    private final ConnectModel model;
    private final ModelAccess access;
    private final Background background;
    private final Consumer<ModelsChoice> saved;
    private final Latest looks;
    private final Map<AgentModel, Works> works = new HashMap<>();

    /** What goes on for one agent. */
    private record Works(Latest test, Latest list, Latest place) {}

    /**
     * Of a sheet.
     *
     * @param saved told the choice after its keys were put away
     */
    public ConnectController(ConnectModel model, ModelAccess access, Background background,
            Consumer<ModelsChoice> saved) {
        this.model = model;
        this.access = access;
        this.background = background;
        this.saved = saved;
        this.looks = new Latest(background);
        for (AgentModel agent : List.of(model.main(), model.code())) {
            works.put(agent, new Works(new Latest(background), new Latest(background), new Latest(background)));
            agent.testProperty().addListener((_, _, now) -> {
                if (now instanceof TestState.Untried) {
                    of(agent).test().cancel();
                }
            });
            agent.addressProperty().addListener((_, _, _) -> place(agent));
            agent.providerProperty().addListener((_, _, _) -> place(agent));
            place(agent);
        }
    }

    /** Looks for servers on this machine. */
    public void look() {
        model.lookingProperty().set(true);
        looks.run(access::local, found -> {
            model.lookingProperty().set(false);
            model.found().setAll(found);
        }, _ -> model.lookingProperty().set(false));
    }

    /** Takes a server that was found, and its model where it has but one. */
    public void use(LocalServer server) {
        AgentModel agent = model.main();
        agent.providerProperty().set(Provider.of(server.dialect().id()));
        agent.addressProperty().set(server.address());
        agent.offered().setAll(server.models());
        if (!server.models().contains(agent.idProperty().get())) {
            agent.idProperty().set(server.models().size() == 1 ? server.models().getFirst() : "");
        }
    }

    /** Asks the server for its models, where they are not known. */
    public void list(AgentModel agent) {
        Optional<Settings.Model> asked = agent.setting()
                .filter(one -> one.provider().server() && !one.address().isBlank());
        if (asked.isEmpty() || !agent.offered().isEmpty()) {
            return;
        }
        agent.listNoteProperty().set(Words.of("ui.settings.list.asking"));
        String key = agent.keyProperty().get();
        of(agent).list().run(stop -> access.models(asked.get(), key, stop), ids -> {
            agent.offered().setAll(ids);
            agent.listNoteProperty().set(ids.isEmpty() ? Words.of("ui.settings.list.none") : "");
        }, why -> agent.listNoteProperty().set(Words.of("ui.settings.list.failed", why.words())));
    }

    /** Makes a tiny call with what stands there, unless one is under way. */
    public void test(AgentModel agent) {
        if (agent.testProperty().get() instanceof TestState.Running) {
            return;
        }
        Optional<Settings.Model> asked = agent.setting().filter(Settings.Model::complete);
        if (asked.isEmpty()) {
            String words = agent.fault().orElse(Sentence.of("ui.settings.test.incomplete")).words();
            agent.testProperty().set(new TestState.Failed(words));
            return;
        }
        String key = agent.keyProperty().get();
        agent.testProperty().set(new TestState.Running());
        of(agent).test().run(stop -> access.test(asked.get(), key, stop),
                result -> agent.testProperty().set(switch (result) {
                    case ConnectionTest.Result.Answered(var who, var time) -> new TestState.Answered(who, time);
                    case ConnectionTest.Result.Failed(var why) -> new TestState.Failed(why.words());
                }), why -> agent.testProperty().set(new TestState.Failed(why.words())));
    }

    /** Ends a test that goes on. */
    public void stopTest(AgentModel agent) {
        agent.testProperty().set(new TestState.Untried());
    }

    /** Puts the keys away and tells the choice; nothing happens while something is missing. */
    public void save() {
        model.choice().filter(_ -> !model.savingProperty().get()).ifPresent(choice -> {
            model.savingProperty().set(true);
            String mainKey = model.main().keyProperty().get();
            String codeKey = model.differsProperty().get() ? model.code().keyProperty().get() : "";
            background.run(_ -> {
                keep(choice.research(), mainKey);
                keep(choice.code(), codeKey);
                return choice;
            }, this::done, why -> {
                model.savingProperty().set(false);
                model.main().testProperty().set(new TestState.Failed(why.words()));
            });
        });
    }

    /** Ends whatever goes on. */
    public void close() {
        looks.cancel();
        works.values().forEach(one -> {
            one.test().cancel();
            one.list().cancel();
            one.place().cancel();
        });
    }

    private void done(ModelsChoice choice) {
        model.savingProperty().set(false);
        model.main().keyProperty().set("");
        model.code().keyProperty().set("");
        close();
        saved.accept(choice);
    }

    private void keep(Settings.Model setting, String key) {
        if (setting.provider().server() && !key.isBlank()) {
            access.keep(setting.address(), key);
        }
    }

    private Works of(AgentModel agent) {
        return java.util.Objects.requireNonNull(works.get(agent));
    }

    private void place(AgentModel agent) {
        String address = agent.addressProperty().get();
        agent.keyNoteProperty().set("");
        of(agent).place().run(_ -> keyNote(access.place(address), access.keeps()), agent.keyNoteProperty()::set,
                _ -> {});
    }

    private static String keyNote(KeyChain.Place now, KeyChain.Place next) {
        return Sentence.of(switch (now) {
            case ENVIRONMENT -> "ui.settings.key.environment";
            case KEYRING -> "ui.settings.key.in-keyring";
            case MEMORY -> "ui.settings.key.in-memory";
            case NONE -> next == KeyChain.Place.KEYRING ? "ui.settings.key.to-keyring" : "ui.settings.key.to-memory";
        }, ApiKeys.ANY).words();
    }
}
