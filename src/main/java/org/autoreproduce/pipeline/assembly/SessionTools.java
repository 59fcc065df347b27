package org.autoreproduce.pipeline.assembly;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.autoreproduce.agent.Conversation;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.budget.Budget;
import org.autoreproduce.llm.budget.BudgetedChat;
import org.autoreproduce.llm.budget.FreeChat;
import org.autoreproduce.llm.budget.Prices;
import org.autoreproduce.llm.journal.CallScope;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.llm.journal.RecordedChat;
import org.autoreproduce.pipeline.Bench;
import org.autoreproduce.pipeline.EventLog;
import org.autoreproduce.pipeline.Gate;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StagePrompts;
import org.autoreproduce.pipeline.Talk;
import org.autoreproduce.pipeline.Tools;
import org.autoreproduce.pipeline.Veil;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/** The models and runs of one session. */
final class SessionTools implements Tools {
    private final Map<String, RecordedChat> chats = new HashMap<>();
    private final List<ModelConnections.Connected> open = new ArrayList<>();
    private final Settings.@Nullable Models models;
    private final Connection connection;
    private final Benches benches;
    private final Artefacts artefacts;
    private final StagePrompts prompts = new StagePrompts();

    SessionTools(Project project, Connection connection, ModelConnections made, Grants grants, Patience patience,
            Prices prices, Benches benches) {
        this.connection = connection;
        this.models = connection.live() ? project.file().settings().models() : null;
        this.benches = benches;
        this.artefacts = project.artefacts();
        CallStore journal = CallStore.open(project.folder().root().resolve("journal").resolve("calls"));
        if (models != null) {
            check(models, made, grants);
        }
        Settings.Limits limits = project.file().settings().limits();
        Budget budget = new Budget(limits.tokens(), limits.dollars(), prices, journal);
        for (String agent : List.of("research", "code")) {
            chats.put(agent, new RecordedChat(journal, connection.recording(), live(agent, made, patience, budget),
                    Clock.systemUTC()));
        }
    }

    /** Makes benches for the stages. */
    @FunctionalInterface
    interface Benches {
        Bench bench(StageName stage, Gate gate, EventLog events, Cancellation stop);
    }

    @Override
    public Conversation talk(StageName stage, int run, Gate gate, EventLog events, Cancellation stop) {
        CallScope scope = new CallScope(stage.id(), run);
        return new Talk(stage, agent -> Objects.requireNonNull(chats.get(agent), agent).in(scope), gate, events, stop,
                new Veil(artefacts));
    }

    @Override
    public Bench bench(StageName stage, Gate gate, EventLog events, Cancellation stop) {
        return benches.bench(stage, gate, events, stop);
    }

    @Override
    public String prompts(StageName stage) {
        return prompts.hash(stage);
    }

    @Override
    public List<String> models() {
        Settings.Models asked = models;
        return asked == null ? List.of() : asked.ids();
    }

    @Override
    public boolean replay() {
        return connection.recording() != null && models == null;
    }

    @Override
    public void close() {
        open.forEach(ModelConnections.Connected::close);
    }

    private static void check(Settings.Models models, ModelConnections made, Grants grants) {
        models.addresses().stream().filter(address -> made.hasKey(address) && !grants.mayHaveKey(address)).findFirst()
                .ifPresent(address -> {
                    throw new ProblemException("grants.server", address);
                });
        models.commands().stream().filter(line -> !grants.mayStart(line)).findFirst().ifPresent(line -> {
            throw new ProblemException("grants.command", line);
        });
    }

    private @Nullable ChatModel live(String agent, ModelConnections made, Patience patience, Budget budget) {
        Settings.Models asked = models;
        if (asked == null) {
            return null;
        }
        Settings.Model model = agent.equals("research") ? asked.research() : asked.code();
        Patience waits = patience.with(Duration.ofSeconds(asked.waits().firstTokenSeconds()),
                Duration.ofSeconds(asked.waits().idleSeconds()));
        ModelConnections.Connected connected = made.connect(model, waits);
        open.add(connected);
        return connected.free()
                ? new FreeChat(connected.chat(), budget)
                : new BudgetedChat(connected.chat(), Endpoint.of(model.address(), model.id()), budget);
    }
}
