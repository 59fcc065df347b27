package org.autoreproduce.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.autoreproduce.ui.editor.KeyStrokes;

/** bench keys: how long it takes from a key to coloured text in a program of 5,000 lines, on no screen but in a real scene. */
final class KeysBench {
    private static final int LINES = 5_000;
    private static final int WARM_UP = 100;
    private static final double MOST_MS = 16;
    private static final String KEYS = "hidden = model(x, steps=12, name='ä') # fast ".repeat(6);
    /** Everything after it becomes text, and code again. */
    private static final String QUOTES = ("x" + "'''").repeat(40);
    private static final String ROW = "%-34s %8.1f %8.1f %8.1f %6d%n";

    private final PrintStream out;

    KeysBench(PrintStream out) {
        this.out = out;
    }

    /** Prints a table; true where the 95th percentile of ordinary keys is within the limit. */
    boolean run() throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        String text = program();
        out.printf("a program of %d lines, %d KB; ms a key after %d keys%n%n", LINES, text.length() >> 10, WARM_UP);
        out.printf("%-34s %8s %8s %8s %6s%n", "", "median", "p95", "max", "keys");
        KeyStrokes.Times ordinary = new KeyStrokes(KEYS, LINES / 2).in(text);
        row("letter laid out", ordinary.shown());
        double p95 = row("coloured and laid out", ordinary.coloured());
        KeyStrokes.Times quotes = new KeyStrokes(QUOTES, LINES / 2).in(text);
        row("opening and closing ''', laid out", quotes.shown());
        row("opening and closing ''', coloured", quotes.coloured());
        out.printf(Locale.ROOT, "%np95 to coloured text %.1f ms (most %.0f)%n", p95, MOST_MS);
        return p95 <= MOST_MS;
    }

    private double row(String name, List<Long> nanos) {
        List<Double> ms = nanos.stream().skip(WARM_UP).map(n -> n / 1e6).sorted().toList();
        double p95 = ms.get((int) (ms.size() * 0.95));
        out.printf(Locale.ROOT, ROW, name, ms.get(ms.size() / 2), p95, ms.getLast(), ms.size());
        return p95;
    }

    private static String program() {
        StringBuilder text = new StringBuilder("import torch\n");
        for (int i = 0; text.chars().filter(c -> c == '\n').count() < LINES; i++) {
            text.append("""

                    class Net%d(nn.Module):
                        \"""A network with one hidden layer, number %d.\"""

                        def forward(self, x, *rest, width: int = 128):
                            # the shell around each point
                            for step in range(width):
                                loss = F.binary_cross_entropy(self.model(x), torch.zeros(len(x)))
                                x = x + 0.1 * loss.grad / max(loss.norm(), 1e-6)
                            return f"{self.name}: {loss:.4f}" if rest else None
                    """.formatted(i, i));
        }
        return text.toString();
    }
}
