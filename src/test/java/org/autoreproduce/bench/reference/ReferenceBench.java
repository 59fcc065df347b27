package org.autoreproduce.bench.reference;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.autoreproduce.paper.reference.ReferenceField;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.autoreproduce.paper.reference.TaggingModel;

/**
 * How well entries are split, by ten-fold cross-validation over all sets together: each tenth by a model that was trained
 * on the other nine and on made-up references. Strict: the words are the same but for the signs around them; soft: but for
 * punctuation, case and spaces.
 */
public final class ReferenceBench {
    private static final int FOLDS = 10;
    private static final int FORGED = 2000;
    private static final List<String> MAIN = List.of("TITLE", "AUTHORS", "DATE", "VENUE");

    private final PrintStream out;
    private final List<GoldReference> gold;
    private final List<GoldReference> forged = new ArrayList<>();
    private final Map<String, int[]> counts = new TreeMap<>();

    /** Reads the sets. */
    public ReferenceBench(PrintStream out, Path folder) throws IOException {
        this.out = out;
        gold = new ArrayList<>(new GoldReferences(folder).all());
        ForgedReferences forge = new ForgedReferences(Path.of("src/test/resources/references/words.tsv"), 5);
        IntStream.range(0, FORGED).forEach(i -> forged.add(forge.next()));
    }

    /** Prints the table; true where the four main fields of Cora and of the file of GROBID reach .93. */
    public boolean run() {
        Collections.shuffle(gold, new Random(7));
        IntStream.range(0, FOLDS).parallel().forEach(this::fold);
        counts.forEach((what, c) -> out.printf(Locale.ROOT, "%-34s F1 %.3f  (%d right of %d, %d found)%n", what, f1(c),
                c[2], c[0], c[1]));
        return f1(counts.get("cora strict, four fields")) >= .93 && f1(counts.get("grobid strict, four fields")) >= .93;
    }

    /** Trains on everything and writes the weights that come with the program. */
    public void train(Path file) throws IOException {
        List<GoldReference> all = new ArrayList<>(gold);
        all.addAll(forged);
        TaggingModel model = new CrfTraining(new ReferenceTagger(none())).train(all, 1);
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)),
                StandardCharsets.UTF_8)) {
            for (int i = 0; i < model.follow().length; i++) {
                writer.write(line("after " + i, model.follow()[i]));
            }
            for (Map.Entry<String, float[]> clue : new TreeMap<>(model.clues()).entrySet()) {
                writer.write(line(clue.getKey(), clue.getValue()));
            }
        }
        out.println(model.clues().size() + " clues in " + file);
    }

    private void fold(int fold) {
        List<GoldReference> seen = new ArrayList<>(forged);
        List<GoldReference> unseen = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            (i % FOLDS == fold ? unseen : seen).add(gold.get(i));
        }
        ReferenceTagger tagger = new ReferenceTagger(
                new CrfTraining(new ReferenceTagger(none())).train(seen, fold));
        for (GoldReference one : unseen) {
            List<String> found = GoldReference.fields(one.text(), tagger.parts(one.text()));
            synchronized (counts) {
                count(one.set() + " strict", one.fields(), found);
                count(one.set() + " soft", one.fields().stream().map(ReferenceBench::soft).toList(),
                        found.stream().map(ReferenceBench::soft).toList());
            }
        }
    }

    private void count(String set, List<String> wanted, List<String> found) {
        List<String> left = new ArrayList<>(wanted);
        wanted.forEach(part -> add(set, part, 0));
        found.forEach(part -> {
            add(set, part, 1);
            if (left.remove(part)) {
                add(set, part, 2);
            }
        });
    }

    private void add(String set, String part, int what) {
        String field = part.substring(0, part.indexOf('\t'));
        counts.computeIfAbsent(set + " " + field.toLowerCase(Locale.ROOT), k -> new int[3])[what]++;
        counts.computeIfAbsent(set + ", all fields", k -> new int[3])[what]++;
        if (MAIN.contains(field)) {
            counts.computeIfAbsent(set + ", four fields", k -> new int[3])[what]++;
        }
    }

    private static double f1(int[] c) {
        return 2.0 * c[2] / Math.max(1, c[0] + c[1]);
    }

    private static String soft(String part) {
        int tab = part.indexOf('\t');
        return part.substring(0, tab + 1)
                + part.substring(tab + 1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String line(String name, float[] weights) {
        StringBuilder line = new StringBuilder(name);
        for (float weight : weights) {
            line.append('\t').append(Math.round(weight * 100));
        }
        return line.append('\n').toString();
    }

    private static TaggingModel none() {
        int fields = ReferenceField.values().length;
        return new TaggingModel(Map.of(), new float[fields + 1][fields]);
    }
}
