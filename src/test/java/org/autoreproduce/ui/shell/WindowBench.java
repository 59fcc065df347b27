package org.autoreproduce.ui.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Theme;

/**
 * The window while the whole sample is replayed and somebody scrolls and types: the pauses of the UI thread, and the heap
 * after the project was opened and closed many times. The programs of the sample are niced on one core.
 */
public final class WindowBench {
    private static final int ROUNDS = 20;

    private final PrintStream out;
    private final Path place;
    private Shell shell;
    private int turn;

    /** Prints there; projects lie in that folder. */
    public WindowBench(PrintStream out, Path place) {
        this.out = out;
        this.place = place;
    }

    /**
     * True where no pause of the replay was over 100 ms.
     *
     * @param finished a project; with one only the heap is looked at
     */
    public boolean run(Optional<Path> finished) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            shell = shell();
            Stage stage = new Stage();
            stage.setScene(shell.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            started.countDown();
        });
        started.await();
        if (finished.isPresent()) {
            heap(finished.get());
            Platform.exit();
            return true;
        }
        boolean good;
        try (PauseMeter meter = new PauseMeter(); Quiet quiet = new Quiet()) {
            meter.doing("opening");
            ui(() -> shell.sample(true));
            until(() -> shell.room() != null && shell.room().desk().snapshotProperty().get().found().isPresent());
            for (int i = 0; i < 60; i++) {
                play(meter);
            }
            row("first use: opening, each pane once", meter.told());
            meter.reset();
            ui(() -> shell.room().run(StageName.VERDICT));
            while (!ui(() -> state() == StageState.DONE)) {
                play(meter);
            }
            PauseMeter.Pauses replay = meter.told();
            row("whole replay, scrolled and typed in", replay);
            good = replay.longest() <= 100;
        }
        heap(ui(() -> shell.room().desk().folder().root()));
        Platform.exit();
        return good;
    }

    private void row(String what, PauseMeter.Pauses p) {
        out.printf("%-40s %6d looks  median %5.1f  p95 %5.1f  longest %6.1f ms  over 100 ms: %d  (%s)%n", what,
                p.count(), p.median(), p.p95(), p.longest(), p.over100(), p.worst());
    }

    /** One small thing that a person does, about twenty a second, each pane in its turn. */
    private void play(PauseMeter meter) throws Exception {
        int now = turn++;
        String what = List.of("scrolling the paper", "scrolling the lineage", "typing words to the agents",
                "choosing a claim", "changing the drawer's tab", "typing into an artefact").get(now % 6);
        meter.doing(what);
        ui(() -> {
            switch (now % 6) {
                case 0 -> scroll(".paper-pages", now / 60 % 2 == 0 ? -120 : 120);
                case 1 -> scroll(".lineage-canvas", now / 60 % 2 == 0 ? -40 : 40);
                case 2 -> field("#guide", TextField.class, f -> f.setText(now % 120 == 2 ? "" : f.getText() + "x"));
                case 3 -> field("#claims", TableView.class, t -> t.getSelectionModel().select(now / 6 % 5));
                case 4 -> field("#drawer", TabPane.class,
                        t -> t.getSelectionModel().select(now / 6 % t.getTabs().size()));
                default ->
                    field("#artefact-text", LineArea.class, a -> a.moveTo(now % Math.max(1, a.getLength())));
            }
            return null;
        });
        TimeUnit.MILLISECONDS.sleep(50);
    }

    private void heap(Path folder) throws Exception {
        ui(() -> shell.leaveRoom());
        out.print("heap after opening and closing:");
        for (int i = 0; i <= ROUNDS; i++) {
            if (i > 0) {
                ui(() -> shell.open(folder));
                until(() -> shell.room() != null && shell.room().desk().snapshotProperty().get().found().isPresent());
                ui(() -> shell.leaveRoom());
                until(() -> shell.room() == null);
            }
            if (i % 5 == 0) {
                System.gc();
                TimeUnit.MILLISECONDS.sleep(300);
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                out.printf("  %d rounds %d MB", i, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            }
        }
        out.println();
    }

    private StageState state() {
        return shell.room().desk().snapshotProperty().get().found()
                .map(found -> found.stages().get(StageName.VERDICT.ordinal()).state()).orElse(StageState.PENDING);
    }

    private void scroll(String style, double by) {
        Node node = shell.scene().lookup(style);
        if (node != null) {
            Event.fireEvent(node, new ScrollEvent(ScrollEvent.SCROLL, 50, 50, 50, 50, false, false, false, false, false,
                    false, 0, by, 0, by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        }
    }

    private <T> void field(String id, Class<T> type, java.util.function.Consumer<T> action) {
        Node node = shell.scene().lookup(id);
        if (type.isInstance(node)) {
            action.accept(type.cast(node));
        }
    }

    private static void ui(Runnable action) throws Exception {
        ui(() -> {
            action.run();
            return null;
        });
    }

    private static <T> T ui(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 3_000 && !ui(condition); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Shell shell() {
        return new Shell(TrialParts.in(place, new Look(Theme.LIGHT), _ -> {}), new NativeChoosers(null), () -> {},
                1440, 900);
    }

    /** Nices every child program and puts it on the last core, as a careful user of a small machine would. */
    private static final class Quiet implements AutoCloseable {
        private volatile boolean ended;
        private final Thread thread = Thread.ofPlatform().daemon().name("quiet").start(this::look);
        private final java.util.Set<Long> done = new java.util.HashSet<>();

        private void look() {
            String core = Integer.toString(Runtime.getRuntime().availableProcessors() - 1);
            try {
                while (!ended) {
                    ProcessHandle.current().descendants().map(ProcessHandle::pid).filter(done::add).forEach(pid -> {
                        run("renice", "-n", "19", "-p", pid.toString());
                        run("taskset", "-cp", core, pid.toString());
                    });
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run(String... command) {
            try {
                Process process = new ProcessBuilder(command).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                done.add(process.pid());
            } catch (java.io.IOException e) {
                ended = true;
            }
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
