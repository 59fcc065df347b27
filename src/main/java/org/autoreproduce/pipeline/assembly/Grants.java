package org.autoreproduce.pipeline.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * What the user of this machine has allowed, kept in the user's own folder and not in projects: a project comes from
 * anybody, and must not be able to allow itself to run without a sandbox to be sent a key, or to have a command started.
 */
public final class Grants {
    private static final int SCHEMA = 1;

    private final Path file;
    private final Json json = new Json();

    /** Of a user with these environment variables: autoreproduce/grants.json in the folder of program states. */
    public Grants(Map<String, String> environment) {
        this.file = new UserFolders(environment).state().resolve("grants.json");
    }

    /** Lets the programs of this project run where no sandbox works. */
    public synchronized void unsandboxed(Path project) {
        Allowed now = read();
        now.unsandboxed.removeIf(gone -> !Files.isDirectory(Path.of(gone)));
        now.unsandboxed.add(place(project));
        write(now);
    }

    /** Whether they may. */
    public synchronized boolean mayRunUnsandboxed(Path project) {
        return read().unsandboxed.contains(place(project));
    }

    /** Lets this server be sent the user's key. */
    public synchronized void server(String address) {
        if (!onThisMachine(address)) {
            Allowed now = read();
            now.servers.add(address);
            write(now);
        }
    }

    /** Whether it may; a server on this machine always. */
    public synchronized boolean mayHaveKey(String address) {
        return onThisMachine(address) || read().servers.contains(address);
    }

    /** Lets this command be started as a model. */
    public synchronized void command(String line) {
        Allowed now = read();
        now.commands.add(line);
        write(now);
    }

    /** Whether it may: a command in somebody else's project is somebody else's program. */
    public synchronized boolean mayStart(String line) {
        return read().commands.contains(line);
    }

    /** Lets these models be asked: their servers be sent keys, their commands be started. */
    public void models(Settings.Models models) {
        models.addresses().forEach(this::server);
        models.commands().forEach(this::command);
    }

    private static boolean onThisMachine(String address) {
        try {
            String host = String.valueOf(URI.create(address).getHost());
            return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The same before and after the folder is made. */
    private static String place(Path project) {
        Path place = project.toAbsolutePath().normalize();
        Path parent = place.getParent();
        try {
            return parent == null ? place.toString() : parent.toRealPath().resolve(place.getFileName()).toString();
        } catch (IOException e) {
            return place.toString();
        }
    }

    private Allowed read() {
        try {
            return Files.exists(file)
                    ? json.read(Files.readString(file), Allowed.class)
                    : new Allowed(SCHEMA,
                            new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        } catch (JsonProcessingException e) {
            throw new ProblemException(e, Sentence.of("grants.broken", file));
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("grants.unreadable", file, e.toString()));
        }
    }

    private void write(Allowed allowed) {
        new AtomicFiles().write(file, json.write(allowed).getBytes(StandardCharsets.UTF_8));
    }

    private record Allowed(int schema, TreeSet<String> unsandboxed, TreeSet<String> servers,
            TreeSet<String> commands) {
        Allowed {
            if (schema != SCHEMA) {
                throw new IllegalArgumentException("another version: " + schema);
            }
            Objects.requireNonNull(unsandboxed);
            Objects.requireNonNull(servers);
            commands = commands == null ? new TreeSet<>() : commands; // files of before have none
        }
    }
}
