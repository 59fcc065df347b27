package org.autoreproduce.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Live;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Cancellation.Registration;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/**
 * The open paper: what is known of it now, what is looked at, and the session if there is one. What it tells, it tells on
 * the UI thread, and there it is to be used.
 */
public final class Desk implements AutoCloseable {
    /** Between two looks while much happens, in ms: looking costs a core, and nobody reads faster. */
    private static final int REST = 250;

    private final Path given;
    private final Path paper;
    private final @Nullable ProjectFolder folder;
    private final @Nullable Session session;
    private final Background background;
    private final Function<Cancellation, Snapshot> look;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(Snapshot.empty());
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reviewing = new ReadOnlyBooleanWrapper();
    private final Selection selection = new Selection(anchor -> snapshot.get().evidence().related(anchor));
    private final List<Registration> following = new ArrayList<>();
    private boolean looking;
    private boolean lookAgain;
    private boolean closed;

    private Desk(Path given, Path paper, @Nullable ProjectFolder folder, @Nullable Session session,
            Background background,
            Function<Cancellation, Snapshot> look) {
        this.given = given;
        this.paper = paper;
        this.folder = folder;
        this.session = session;
        this.background = background;
        this.look = look;
        reviewing.set(session != null && session.reviewing());
        follow(event -> {
            if (event instanceof Event.Reviewing(boolean on)) {
                reviewing.set(on);
            }
            if (changes(event)) {
                refresh();
            }
        });
        refresh();
    }

    /**
     * A paper without a project; read in that way.
     *
     * @param given its file or folder as the user knows it
     * @param pdf   the same, or what it was set as
     */
    public static Desk of(Path given, Path pdf, Function<Cancellation, Snapshot> read, Background background) {
        return new Desk(given, pdf, null, null, background, read);
    }

    /** A project with its session, which is closed with the desk. */
    public static Desk of(ProjectFolder folder, Session session, Background background) {
        Path pdf = folder.resolve(ProjectFolder.PAPER_FILE);
        return new Desk(pdf, pdf, folder, session, background,
                _ -> Snapshot.of(folder));
    }

    /** A project that somebody else has open, or that is only to be looked at. */
    public static Desk readOnly(ProjectFolder folder, Background background) {
        Path pdf = folder.resolve(ProjectFolder.PAPER_FILE);
        return new Desk(pdf, pdf, folder, null, background, _ -> Snapshot.of(folder));
    }

    /** What the user gave: the PDF, or the source that it was set from. */
    public Path given() {
        return given;
    }

    /** The PDF. */
    public Path paper() {
        return paper;
    }

    /** The project's folder; null where there is no project. */
    public @Nullable ProjectFolder folder() {
        return folder;
    }

    /** Whether commands lead nowhere: there is no session. */
    public boolean readOnly() {
        return session == null;
    }

    /** What is known now; changes whenever something ended or was changed. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Whether turns of the code agent wait for the user before they are applied. */
    public ReadOnlyBooleanProperty reviewingProperty() {
        return reviewing.getReadOnlyProperty();
    }

    /** Why nothing newer is known; null where all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is looked at. */
    public Selection selection() {
        return selection;
    }

    /** Sends the session a command; without one nothing happens. */
    public void submit(Command command) {
        if (session != null) {
            session.submit(command);
        }
    }

    /** Tells the follower every event from now on, on the UI thread, until the desk is closed. */
    public void follow(Consumer<Event> follower) {
        if (session != null) {
            following.add(session.follow(event -> background.onUi(() -> unlessClosed(() -> follower.accept(event)))));
        }
    }

    /** Tells the watcher on the UI thread what models are answering, until the desk is closed. */
    public void watch(Consumer<Live> watcher) {
        if (session != null) {
            following.add(session.watch(live -> background.onUi(() -> unlessClosed(() -> watcher.accept(live)))));
        }
    }

    /** Looks anew at what is there; while it looks, further wishes become one. */
    public void refresh() {
        if (looking) {
            lookAgain = true;
            return;
        }
        begin();
    }

    private void begin() {
        looking = true;
        background.run(look, found -> looked(found, null), why -> looked(snapshot.get(), why));
    }

    /** Ends the session: what runs is stopped. Waits for it, so not for the UI thread. */
    @Override
    public void close() {
        closed = true;
        following.forEach(Registration::close);
        if (session != null) {
            session.close();
        }
    }

    private void looked(Snapshot found, @Nullable Sentence why) {
        looking = false;
        if (closed) {
            return;
        }
        problem.set(why);
        snapshot.set(found);
        if (lookAgain) {
            lookAgain = false;
            looking = true;
            CompletableFuture.delayedExecutor(REST, TimeUnit.MILLISECONDS)
                    .execute(() -> background.onUi(() -> unlessClosed(this::begin)));
        }
    }

    private void unlessClosed(Runnable action) {
        if (!closed) {
            action.run();
        }
    }

    private static boolean changes(Event event) {
        return switch (event) {
            case Event.StageStarted _,Event.StageEnded _,Event.Tried _,Event.RunStarted _,Event.RunEnded _,Event.Edited _,Event.CallEnded _,Event.Closed _ ->
                true;
            case Event.Opened _,Event.CallStarted _,Event.BackOff _,Event.Looking _,Event.Waiting _,Event.Log _,Event.Child _,Event.Guided _,Event.Reviewing _,Event.Proposed _,Event.Decided _,Event.Problem _ ->
                false;
        };
    }
}
