package org.autoreproduce.llm.keys;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keys from the environment, else given in this program until it ends, else from the system's keyring. They are known by
 * the server, not by the path on it, and stand in no file, log, description or exception.
 */
public final class KeyChain implements Keys {
    private final Keys environment;
    private final Keyring keyring;
    private final Map<String, String> memory = new ConcurrentHashMap<>();
    /** What the keyring said: it is asked for every call of a model, and another program's change can wait. */
    private final Map<String, Optional<String>> said = new ConcurrentHashMap<>();

    /** Over the keys of the environment. */
    public KeyChain(Keys environment, Keyring keyring) {
        this.environment = environment;
        this.keyring = keyring;
    }

    /** Where a key stands. */
    public enum Place {
        /** A variable of the environment, which goes before the others. */
        ENVIRONMENT,
        /** The system's keyring. */
        KEYRING,
        /** This program, until it ends. */
        MEMORY,
        /** Nowhere. */
        NONE
    }

    @Override
    public Supplier<Optional<String>> of(String address) {
        String server = server(address);
        Supplier<Optional<String>> given = environment.of(address);
        return () -> given.get().or(() -> Optional.ofNullable(memory.get(server))).or(() -> kept(server));
    }

    /** Where the key for an address comes from. May ask the keyring, which takes a moment. */
    public Place place(String address) {
        String server = server(address);
        if (environment.of(address).get().isPresent()) {
            return Place.ENVIRONMENT;
        } else if (memory.containsKey(server)) {
            return Place.MEMORY;
        }
        return kept(server).isPresent() ? Place.KEYRING : Place.NONE;
    }

    /** Where a new key would be kept. May try the keyring, which takes a moment. */
    public Place keeps() {
        return keyring.works() ? Place.KEYRING : Place.MEMORY;
    }

    /**
     * Keeps a key for the server at an address, in the keyring where there is one that works.
     *
     * @return where it is now
     */
    public Place keep(String address, String key) {
        String server = server(address);
        said.remove(server);
        if (keyring.write(server, key.strip())) {
            memory.remove(server);
            return Place.KEYRING;
        }
        memory.put(server, key.strip());
        return Place.MEMORY;
    }

    /** Forgets the key for the server at an address; one in the environment stays. */
    public void forget(String address) {
        memory.remove(server(address));
        said.remove(server(address));
        keyring.remove(server(address));
    }

    @Override
    public String toString() {
        return "KeyChain";
    }

    private Optional<String> kept(String server) {
        return said.computeIfAbsent(server, keyring::read);
    }

    /** Scheme, host and port: a key given for one server must never reach another. */
    private static String server(String address) {
        try {
            URI uri = URI.create(address.strip());
            String host = Optional.ofNullable(uri.getHost()).orElse("");
            int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
            int port = uri.getPort() < 0 ? standard : uri.getPort();
            return "%s://%s:%d".formatted(uri.getScheme(), host, port).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
