package org.autoreproduce.ui.paper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;

/**
 * A paper in a real window, leafed through: the time from a page turn to the frame that shows something of the page (rows
 * of print or a picture), a picture, and the sharp picture; and the memory once all pages were seen.
 */
public final class ViewerBench {
    private static final int FRAMES = 1;
    private static final int JUMPS = 60;

    private final PrintStream out;
    private final Path state;
    private final ObjectProperty<Path> pdf = new SimpleObjectProperty<>();
    private PaperPane pane;

    /** Prints there; keeps what it must in that folder. */
    public ViewerBench(PrintStream out, Path state) {
        this.out = out;
        this.state = state;
    }

    /** True where something of every page was seen within 100 ms and the live heap is within 150 MB. */
    public boolean run(Path paper) throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> {
            open();
            started.complete(null);
        });
        started.get(60, TimeUnit.SECONDS);
        ui(() -> {
            pdf.set(paper);
            return null;
        });
        until(() -> !model().pages().isEmpty() && view().pages().pages().stream().anyMatch(PageNode::shown));
        int pages = ui(() -> model().pages().size());
        out.printf("%s, %d pages, %s%n", paper.getFileName(), pages, ui(() -> Math
                .round(view().pages().ground().getWidth()) + " pixels wide"));
        row("jumps to any page, right after opening", jumps(pages));
        boolean good = row("one page after the other, every 400 ms", leaf(pages, 400));
        row("one page after the other, every 100 ms", leaf(pages, 100));
        ui(() -> {
            model().camera().begin();
            return null;
        });
        for (int page = 1; page <= pages; page++) {
            int wanted = page;
            ui(() -> {
                model().camera().goTo(wanted);
                return null;
            });
            until(() -> view().pages().sharp());
        }
        good &= memory();
        Platform.exit();
        return good;
    }

    private List<Seen> jumps(int pages) throws Exception {
        Random random = new Random(1);
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < JUMPS; i++) {
            int page = 1 + random.nextInt(pages);
            all.add(turn(page));
        }
        return all;
    }

    private List<Seen> leaf(int pages, long every) throws Exception {
        List<Seen> all = new ArrayList<>();
        ui(() -> {
            model().camera().begin();
            return null;
        });
        for (int page = 2; page <= pages; page++) {
            long start = System.nanoTime();
            all.add(turn(page));
            TimeUnit.NANOSECONDS.sleep(Math.max(0, every * 1_000_000 - (System.nanoTime() - start)));
        }
        return all;
    }

    /** Goes to a page and waits for the frames that show it, in ms since the wish. */
    private Seen turn(int page) throws Exception {
        CompletableFuture<Seen> seen = new CompletableFuture<>();
        long start = System.nanoTime();
        Platform.runLater(() -> {
            model().camera().goTo(page);
            new Watch(page, start, seen).start();
        });
        return seen.get(60, TimeUnit.SECONDS);
    }

    private boolean row(String what, List<Seen> all) {
        double[] some = all.stream().mapToDouble(Seen::something).sorted().toArray();
        double[] pictures = all.stream().mapToDouble(Seen::picture).sorted().toArray();
        double[] sharp = all.stream().mapToDouble(Seen::sharp).sorted().toArray();
        out.printf("%-42s %3d turns, ms p50/p95/max: something %s, a picture %s, sharp %s%n", what, all.size(),
                told(some), told(pictures), told(sharp));
        return some[some.length - 1] <= 100;
    }

    private static String told(double[] sorted) {
        return String.format("%.0f/%.0f/%.0f", sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1, sorted.length * .95)], sorted[sorted.length - 1]);
    }

    private boolean memory() throws Exception {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(300);
        }
        Runtime runtime = Runtime.getRuntime();
        long live = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        out.printf("live heap after all pages were seen: %d MB; %s%n", live, resident());
        return live <= 150;
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? String.join(", ", Files.readAllLines(status).stream().filter(line -> line.matches("Vm(RSS|HWM):.*"))
                        .map(line -> line.replaceAll("\\s+", " ")).toList())
                : "resident size unknown";
    }

    private PaperView view() {
        return (PaperView) pane.view();
    }

    private PaperModel model() {
        return view().model();
    }

    private void open() {
        javafx.application.Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        pane = new PaperPane(pdf, new SimpleObjectProperty<>(Snapshot.empty()), new Selection(_ -> List.of()),
                new SimpleObjectProperty<>(Theme.LIGHT), new PaperMemory(state.resolve("papers.json")),
                new Background(new UiThread()));
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(pane.view()), 760, 860));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static <T> T ui(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 6_000 && !ui(condition); i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private record Seen(double something, double picture, double sharp) {}

    /** Looks before each frame what the last one showed: what is laid out in one frame was handed over when the next begins. */
    private final class Watch extends AnimationTimer {
        private final int page;
        private final long start;
        private final CompletableFuture<Seen> seen;
        private double something = -1;
        private double picture = -1;
        private int frames;

        Watch(int page, long start, CompletableFuture<Seen> seen) {
            this.page = page;
            this.start = start;
            this.seen = seen;
        }

        @Override
        public void handle(long now) {
            if (frames++ < FRAMES) {
                return;
            }
            double ms = (System.nanoTime() - start) / 1e6;
            PageNode node = view().pages().pages().stream().filter(one -> one.number() == page).findFirst()
                    .orElse(null);
            if (node == null) {
                return;
            }
            if (something < 0 && (node.shown() || node.ghostly())) {
                something = ms;
            }
            if (picture < 0 && node.shown()) {
                picture = ms;
            }
            if (picture >= 0 && view().pages().sharp(page)) {
                stop();
                seen.complete(new Seen(something, picture, ms));
            }
        }
    }
}
