package org.autoreproduce.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation.Registration;
import org.autoreproduce.text.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one ordered stream of events: each is written to the journal first, then told to everybody who follows. */
public final class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private final Consumer<Event> journal;
    private final List<Consumer<Event>> followers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Live>> watchers = new CopyOnWriteArrayList<>();

    /** A log that keeps its events in this journal. */
    public EventLog(Consumer<Event> journal) {
        this.journal = journal;
    }

    /** Keeps and tells the event; events are told one after the other. */
    public synchronized void tell(Event event) {
        journal.accept(event);
        followers.forEach(follower -> follower.accept(event));
    }

    /** Tells the event also where the journal cannot keep it, because the disk is full or gone: somebody must be told. */
    public synchronized void tellAnyway(Event event) {
        try {
            journal.accept(event);
        } catch (ProblemException e) {
            LOG.warn("not in the journal: {}", e.getMessage());
        }
        followers.forEach(follower -> follower.accept(event));
    }

    /** Tells the follower every event from now on, on the thread where it happens; ends when closed. */
    public Registration follow(Consumer<Event> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** Tells what a model is answering to everybody who watches; it is not kept. */
    public void show(Live live) {
        watchers.forEach(watcher -> watcher.accept(live));
    }

    /** Tells the watcher from now on what models are answering, on the thread where it happens; ends when closed. */
    public Registration watch(Consumer<Live> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
