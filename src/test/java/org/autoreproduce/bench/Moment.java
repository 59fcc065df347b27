package org.autoreproduce.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.Entry;
import org.autoreproduce.project.JournalReader;
import org.autoreproduce.project.ProjectFolder;

/** When the program is killed. */
public sealed interface Moment {
    /** Waits for it; false where the program ended before. */
    boolean await(Program program, Path project) throws Exception;

    /** How the table calls it. */
    String words();

    /** A little earlier, for a program that was faster than before and had ended. */
    Moment earlier();

    /**
     * A moment of the undisturbed run: so long after its last event before it, because the next run may be faster or
     * slower.
     *
     * @param start  since the program's start, then
     * @param events that there were
     * @param then   since the last of them
     */
    record After(Duration start, int events, Duration then) implements Moment {
        @Override
        public boolean await(Program program, Path project) throws Exception {
            return new Upon("", _ -> true, events, then).await(program, project);
        }

        @Override
        public Moment earlier() {
            return new After(start, Math.max(0, events - 1), then.dividedBy(2));
        }

        @Override
        public String words() {
            return "after " + seconds(start);
        }
    }

    /** While a stage is being put under history: soon after its record was written. */
    record Committing(StageName stage, Duration then) implements Moment {
        @Override
        public boolean await(Program program, Path project) throws InterruptedException {
            Path record = project.resolve("stages/" + stage.id() + ".json");
            while (program.runs() && !Files.exists(record)) {
                Thread.sleep(1);
            }
            Thread.sleep(then);
            return program.runs();
        }

        @Override
        public Moment earlier() {
            return new Committing(stage, then.dividedBy(2));
        }

        @Override
        public String words() {
            return "commit of " + stage.id() + " +" + then.toMillis() + " ms";
        }
    }

    /** Soon after the n-th event of a kind. */
    record Upon(String what, Predicate<Event> kind, int n, Duration then) implements Moment {
        @Override
        public boolean await(Program program, Path project) throws Exception {
            while (n > 0 && program.runs() && !Files.exists(project.resolve(ProjectFolder.PROJECT_FILE))) {
                Thread.sleep(1);
            }
            if (n == 0 || !program.runs()) {
                Thread.sleep(then);
                return program.runs();
            }
            JournalReader journal = new JournalReader(ProjectFolder.at(project));
            for (int seen = 0; seen < n && program.runs();) {
                for (Entry entry : journal.next()) {
                    seen += kind.test(new Json().read(entry.body(), Event.class)) ? 1 : 0;
                }
                Thread.sleep(1);
            }
            Thread.sleep(then);
            return program.runs();
        }

        @Override
        public Moment earlier() {
            return new Upon(what, kind, n, then.dividedBy(2));
        }

        @Override
        public String words() {
            return what + " " + n + " +" + then.toMillis() + " ms";
        }
    }

    /** Half of them spread over the whole duration, half aimed at what is delicate, in an order for every other kill. */
    static List<Moment> spread(int count, Undisturbed whole, Random random) {
        List<Moment> moments = new ArrayList<>();
        int uniform = 0;
        int aimed = 0;
        for (int i = 0; i < count; i++) {
            moments.add(i / 2 % 2 == 0
                    ? uniform(uniform++, (count + 1) / 2, whole, random)
                    : aimed(aimed++ / 2, whole, random));
        }
        return moments;
    }

    private static Moment uniform(int i, int count, Undisturbed whole, Random random) {
        Duration start = millis((i + random.nextDouble()) / count * whole.duration().toMillis());
        int before = Math.toIntExact(whole.at().stream().filter(at -> at.compareTo(start) <= 0).count());
        return new After(start, before, before == 0 ? start : start.minus(whole.at().get(before - 1)));
    }

    private static Moment aimed(int i, Undisturbed whole, Random random) {
        return switch (i % 4) {
            case 0 -> new Committing(StageName.values()[random.nextInt(StageName.values().length)], ms(80, random));
            case 1 -> upon("test run", Moment::test, 1_000, whole, random);
            case 2 -> upon("call", Event.CallStarted.class::isInstance, 250, whole, random);
            default -> upon("full run", Moment::full, 1_200, whole, random);
        };
    }

    private static Moment upon(String what, Predicate<Event> kind, int most, Undisturbed whole, Random random) {
        int n = Math.toIntExact(whole.events().stream().filter(kind).count());
        return new Upon(what, kind, 1 + random.nextInt(n), ms(most, random));
    }

    private static boolean test(Event event) {
        return event instanceof Event.RunStarted run && run.phase().equals("test");
    }

    private static boolean full(Event event) {
        return event instanceof Event.RunStarted run && run.phase().equals("full");
    }

    private static Duration ms(int most, Random random) {
        return Duration.ofMillis(random.nextInt(most));
    }

    private static Duration millis(double time) {
        return Duration.ofMillis((long) time);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
