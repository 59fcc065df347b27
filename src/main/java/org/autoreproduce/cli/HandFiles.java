package org.autoreproduce.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.hand.HandRequest;
import org.autoreproduce.project.AtomicFiles;
import org.jspecify.annotations.Nullable;

/**
 * Models by hand without a window: each request is written to a file beside the project, and the reply is read from the
 * file that is named with it. Nothing is made before the first request.
 */
final class HandFiles implements AutoCloseable {
    private static final long LOOK_MS = 400;

    private final HandDesk desk = new HandDesk();
    private final Machine machine;
    private final Path folder;
    private final Map<Long, Path> replies = new HashMap<>();
    /** Length and time of a reply's file at the last look: one that still grows is left alone. */
    private final Map<Path, String> seen = new HashMap<>();
    private int last;
    private @Nullable Thread looking;

    /** Beside this project's folder. */
    HandFiles(Machine machine, Path project) {
        this.machine = machine;
        Path place = project.toAbsolutePath().normalize();
        this.folder = place.resolveSibling(place.getFileName() + ".hand");
        desk.follow(this::changed);
    }

    /** Where the requests wait. */
    HandDesk desk() {
        return desk;
    }

    /** Looks no more. */
    @Override
    public synchronized void close() {
        if (looking != null) {
            looking.interrupt();
        }
    }

    private synchronized void changed(List<HandRequest> waiting) {
        waiting.stream().filter(request -> !replies.containsKey(request.id())).forEach(this::write);
        replies.keySet().retainAll(waiting.stream().map(HandRequest::id).toList());
        if (looking == null && !waiting.isEmpty()) {
            looking = Thread.ofVirtual().name("replies by hand").start(this::look);
        }
    }

    private void write(HandRequest request) {
        last = Math.max(last, highest()) + 1;
        Path question = folder.resolve("%04d.request.md".formatted(last));
        Path reply = folder.resolve("%04d.reply.md".formatted(last));
        new AtomicFiles().write(question, request.text().getBytes(StandardCharsets.UTF_8));
        replies.put(request.id(), reply);
        machine.say(request.repair() ? "cli.hand.again" : "cli.hand.asked", request.request().purpose(), question,
                reply);
    }

    /** Files of an earlier session stay. */
    private int highest() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9]{4}\\..*"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, 4))).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look() {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (true) {
                var key = changes.poll(LOOK_MS, TimeUnit.MILLISECONDS);
                if (key == null) {
                    due().forEach(desk::answer); // nothing has changed for a moment
                } else {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The replies that are there and whole, as far as that can be seen. */
    private synchronized Map<Long, String> due() throws IOException {
        Map<Long, String> texts = new HashMap<>();
        for (Map.Entry<Long, Path> waiting : replies.entrySet()) {
            Path file = waiting.getValue();
            if (Files.isRegularFile(file)) {
                String now = Files.size(file) + " " + Files.getLastModifiedTime(file);
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (now.equals(seen.put(file, now)) && !text.isBlank()) {
                    texts.put(waiting.getKey(), text);
                }
            }
        }
        return texts;
    }
}
