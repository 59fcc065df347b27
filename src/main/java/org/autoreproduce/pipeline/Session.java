package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Cancellation.Registration;
import org.autoreproduce.project.Project;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one session of a project: a queue of commands, carried out one after the other on a thread of its own, and an
 * ordered stream of events. Window and command line are alike to it. Several sessions may live in one program.
 */
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** Problems that a decision of the user's solves, and nothing else. */
    private static final Set<String> ASKS = Set.of("pipeline.edited", "llm.budget.tokens", "llm.budget.dollars",
            "llm.budget.price-unknown");

    private final Project project;
    private final Function<Project, Tools> toolmaker;
    private final EventLog events;
    private final Reviewer reviewer = new Reviewer();
    private final Waits waits;
    private final StageRunner runner;
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread worker;
    private final Object turn = new Object();
    // the worker's, once it runs
    private Tools tools;
    // all below is guarded by turn
    private Cancellation stop = new Cancellation();
    private Gate gate = new Gate(stop);
    private int stops;
    private boolean paused;
    private boolean closed;

    /**
     * Opens a session on a project that is open for writing; it is closed with the session. What a killed session left
     * half written is put under history first, so that what is changed by hand from now on is noticed.
     */
    public Session(Project project, List<Stage> stages, Function<Project, Tools> tools, String version) {
        this.project = project;
        this.events = new EventLog(project.journal()::append);
        this.toolmaker = tools;
        this.tools = tools.apply(project);
        this.waits = new Waits(events);
        Map<StageName, Stage> byName = stages.stream().collect(Collectors.toMap(Stage::name, Function.identity()));
        this.runner = new StageRunner(project, byName, () -> this.tools, reviewer, waits, events);
        try {
            events.tell(new Event.Opened(version, this.tools.replay()));
            runner.settle();
        } catch (RuntimeException e) {
            this.tools.close();
            throw e;
        }
        this.worker = Thread.ofVirtual().name("session " + project.folder()).start(this::work);
    }

    /**
     * Puts a command at the end of the queue. Pause, Stop, decisions and the user's words reach the stage that runs at once;
     * Stop drops the runs that wait, and a run or step given while paused lets the stage go on.
     */
    public void submit(Command command) {
        synchronized (turn) {
            switch (command) {
                case Command.Pause _ -> pause(true);
                case Command.Stop _ -> {
                    stops++;
                    stop.cancel();
                }
                case Command.Review(boolean on) -> {
                    if (reviewer.want(on)) {
                        events.tellAnyway(new Event.Reviewing(on));
                    }
                }
                case Command.Decide(Map<String, String> files) -> {
                    if (!reviewer.decide(files)) {
                        events.tellAnyway(
                                new Event.Problem(Sentence.of("pipeline.review.nothing").words(), false));
                    }
                }
                case Command.Skip _ -> {
                    if (!waits.skip()) {
                        events.tellAnyway(new Event.Problem(Sentence.of("pipeline.skip.nothing").words(), false));
                    }
                }
                case Command.Guide(String text) when guided(text) -> {
                    // its stage has begun
                }
                default -> {
                    if (runs(command)) {
                        pause(false);
                    }
                    queue.add(new Order(command, stops));
                }
            }
        }
    }

    /** Tells the follower every event from now on, on the thread where it happens; ends when closed. */
    public Registration follow(Consumer<Event> follower) {
        return events.follow(follower);
    }

    /** Tells the watcher from now on what models are answering, on the thread where it happens; ends when closed. */
    public Registration watch(Consumer<Live> watcher) {
        return events.watch(watcher);
    }

    /** Whether turns of the code agent wait for the user. */
    public boolean reviewing() {
        return reviewer.wanted();
    }

    /** The state of every stage, in order. */
    public List<StageStatus> status() {
        return runner.status();
    }

    /** Waits until all commands given so far are carried out, or the session is closed. */
    public void await() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        synchronized (turn) {
            if (closed) {
                return;
            }
            queue.add(done::countDown);
        }
        done.await();
    }

    /** Stops what runs and lets others open the project. */
    @Override
    public void close() {
        synchronized (turn) {
            closed = true;
            stop.cancel();
            queue.add(() -> {});
        }
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (project) {
            tools.close();
        }
    }

    private static boolean runs(Command command) {
        return command instanceof Command.RunTo || command instanceof Command.Step;
    }

    private void pause(boolean now) {
        paused = now;
        if (now) {
            gate.pause();
        } else {
            gate.resume();
        }
    }

    private boolean guided(String text) {
        Optional<Event.Guided> words = gate.guide(text);
        words.ifPresent(events::tellAnyway);
        return words.isPresent();
    }

    private void work() {
        while (!ended()) {
            try {
                queue.take().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Who waits for the queue's end is still told after the session was closed. */
    private boolean ended() {
        synchronized (turn) {
            return closed && queue.isEmpty();
        }
    }

    private void carryOut(Order order) {
        Cancellation halt = new Cancellation();
        Gate open = new Gate(halt);
        synchronized (turn) {
            if (closed || runs(order.command) && order.stops < stops) {
                return;
            }
            stop = halt;
            gate = open;
            pause(paused);
        }
        try {
            runner.guidance().forEach(open::guide);
            doing(order.command, open, halt);
        } catch (ProblemException e) {
            events.tellAnyway(new Event.Problem(e.sentence().words(), ASKS.contains(e.sentence().key())));
        } catch (RuntimeException | Error e) {
            // a defect of ours, or a full heap, must not leave those waiting who gave the command
            LOG.error("unexpected", e);
            events.tellAnyway(new Event.Problem(Sentence.of("pipeline.unexpected", e.toString()).words(), false));
        }
        events.tellAnyway(new Event.Closed(halt.cancelled() ? "stopped" : "rest"));
    }

    private void doing(Command command, Gate open, Cancellation halt) {
        switch (command) {
            case Command.RunTo(StageName last) -> runner.runTo(last, open, halt);
            case Command.Step _ -> runner.step(open, halt);
            case Command.Keep(StageName stage) -> runner.keep(stage);
            case Command.Overwrite(StageName stage) -> runner.overwrite(stage);
            case Command.Edit(String path, String text) -> runner.edit(path, text, open, halt);
            case Command.Remove(String path) -> runner.remove(path);
            case Command.Guide(String text) -> runner.guide(text);
            case Command.Answer(Map<String, String> settings) -> {
                runner.answer(settings);
                refit();
            }
            case Command.Pause _,Command.Stop _,Command.Review _,Command.Decide _,Command.Skip _ ->
                throw new IllegalStateException("never queued");
        }
    }

    /** Models and interpreters are those of the settings; the old ones stay where the new cannot be had. */
    private void refit() {
        Tools fitting = toolmaker.apply(project);
        tools.close();
        tools = fitting;
    }

    /** A command that waits for its turn, and how many stops there had been when it was given. */
    private final class Order implements Runnable {
        private final Command command;
        private final int stops;

        Order(Command command, int stops) {
            this.command = command;
            this.stops = stops;
        }

        @Override
        public void run() {
            carryOut(this);
        }
    }
}
