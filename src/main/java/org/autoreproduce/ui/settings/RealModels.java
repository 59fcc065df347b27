package org.autoreproduce.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.autoreproduce.llm.discover.ConnectionTest;
import org.autoreproduce.llm.discover.LocalServer;
import org.autoreproduce.llm.discover.LocalServers;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.llm.keys.Keys;
import org.autoreproduce.pipeline.assembly.ModelConnections;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Settings;

/** The real servers, programs and keys. */
public final class RealModels implements ModelAccess {
    private final KeyChain keys;
    private final Map<String, String> environment;
    private final Predicate<String> mayHaveKey;
    private final LocalServers servers;

    /**
     * Of this process.
     *
     * @param environment for commands as models
     * @param mayHaveKey  whether the user has let an address be sent a key before
     */
    public RealModels(KeyChain keys, Map<String, String> environment, Predicate<String> mayHaveKey,
            LocalServers servers) {
        this.keys = keys;
        this.environment = Map.copyOf(environment);
        this.mayHaveKey = mayHaveKey;
        this.servers = servers;
    }

    @Override
    public List<LocalServer> local(Cancellation stop) {
        return servers.find(stop);
    }

    @Override
    public List<String> models(Settings.Model model, String key, Cancellation stop) {
        Keys known = address -> mayHaveKey.test(address) ? keys.of(address) : Optional::empty;
        return connections(key, known).models(model, ConnectionTest.patience(), stop);
    }

    @Override
    public ConnectionTest.Result test(Settings.Model model, String key, Cancellation stop) {
        try (ModelConnections.Connected connected = connections(key, keys).connect(model, ConnectionTest.patience())) {
            return new ConnectionTest().of(connected.chat(), stop);
        }
    }

    @Override
    public KeyChain.Place place(String address) {
        return keys.place(address);
    }

    @Override
    public KeyChain.Place keeps() {
        return keys.keeps();
    }

    @Override
    public KeyChain.Place keep(String address, String key) {
        return keys.keep(address, key);
    }

    private ModelConnections connections(String typed, Keys known) {
        Keys first = typed.isBlank() ? known : address -> () -> Optional.of(typed.strip());
        return new ModelConnections(first, environment, new HandDesk());
    }
}
