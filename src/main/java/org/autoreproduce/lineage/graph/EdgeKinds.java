package org.autoreproduce.lineage.graph;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Sentences;
import org.autoreproduce.study.EdgeKind;

/**
 * Tells what each cited work is to the paper from the paper's text alone: rows and columns of result tables, the parts
 * that cite it, the words around the citations ({@link Cues}). Immutable; the same paper always gives the same kinds.
 */
public final class EdgeKinds {
    private static final double ROW = 3;
    private static final double MAYBE_ROW = 1.2;
    private static final double COLUMN_OF_DATA = 1.6;
    private static final double CALLED_DATA = 1.6;
    private static final double TITLE = 1.2;
    /** Less than this says nothing. */
    private static final double LEAST = 0.7;
    /** A second kind with this share of the first is a rival. */
    private static final double RIVAL = 0.62;
    private static final double FADES = 0.5;
    private static final Pattern DATA_TITLE = Pattern.compile(
            "(?i)\\bdata ?sets?\\b|\\bcorpus\\b|\\bdatabase\\b|\\brepository\\b|\\bODDS library\\b|\\btreebank\\b");
    private static final Pattern CODE_TITLE = Pattern
            .compile("(?i)\\b(library|toolkit|toolbox|software|package|python|open[- ]source)\\b");

    private final Map<Integer, KindGuess> guesses = new TreeMap<>();

    /** Reads the whole paper once. */
    public EdgeKinds(Document document) {
        this(document, new CalledNames(document));
    }

    EdgeKinds(Document document, CalledNames names) {
        ResultTables tables = new ResultTables(document);
        List<Part> parts = Part.of(document);
        for (Reference reference : document.references()) {
            List<Mention> mentions = document.mentions().stream()
                    .filter(mention -> mention.block() < document.blocks().size()
                            && mention.references().contains(reference.number()))
                    .toList();
            guesses.put(reference.number(), guess(document, reference, mentions, parts, names, tables));
        }
    }

    /** Of an entry of the reference list, by its number; of a number that is not there, background. */
    public KindGuess of(int reference) {
        return guesses.getOrDefault(reference,
                new KindGuess(reference, EdgeKind.BACKGROUND, EdgeKind.BACKGROUND, 0, false));
    }

    /** The references of which the text does not tell enough, in the order of the list. */
    public List<KindGuess> unclear() {
        return guesses.values().stream().filter(KindGuess::unclear).toList();
    }

    /** Of a work that is known by the sentences that cite it, no more. */
    static EdgeKind of(List<String> sentences) {
        Map<EdgeKind, Double> found = new EnumMap<>(EdgeKind.class);
        for (String sentence : sentences) {
            Cues.of(sentence, "", Part.EXPERIMENTS).forEach((kind, weight) -> found.merge(kind, weight, Math::max));
        }
        return strongest(found, EdgeKind.BACKGROUND);
    }

    private static KindGuess guess(Document document, Reference reference, List<Mention> mentions, List<Part> parts,
            CalledNames names, ResultTables tables) {
        Map<EdgeKind, Double> found = new EnumMap<>(EdgeKind.class);
        boolean measured = false;
        for (Mention mention : mentions) {
            Part part = parts.get(mention.block());
            boolean table = document.blocks().get(mention.block()).kind() == BlockKind.TABLE;
            double share = 1 / Math.sqrt(mention.references().size());
            measured |= part == Part.EXPERIMENTS && !table && mention.references().size() == 1;
            if (!table) {
                around(document, mention, part).forEach((kind, weight) -> add(found, kind, weight * share));
            }
        }
        String name = names.called(reference.number()).orElse("");
        boolean row = tables.cites(reference.number()) || !name.isEmpty() && tables.method(name);
        if (row) {
            found.merge(EdgeKind.BASELINE, ROW, Double::sum);
        } else if (tables.some(name)) {
            found.merge(EdgeKind.BASELINE, MAYBE_ROW, Double::sum);
        } else if (tables.dataSet(name)) {
            found.merge(EdgeKind.USES_DATA, COLUMN_OF_DATA, Double::sum);
        }
        if (!row && name.length() > 2 && calledData(document, name)) {
            found.merge(EdgeKind.USES_DATA, CALLED_DATA, Double::sum);
        }
        String title = reference.title() == null ? reference.raw() : reference.title();
        if (DATA_TITLE.matcher(title).find() && measured) {
            found.merge(EdgeKind.USES_DATA, TITLE, Double::sum);
        } else if (CODE_TITLE.matcher(title).find() && measured) {
            found.merge(EdgeKind.USES_CODE, TITLE, Double::sum);
        }
        return decided(reference.number(), found, row, measured);
    }

    private static KindGuess decided(int reference, Map<EdgeKind, Double> found, boolean row, boolean measured) {
        EdgeKind first = strongest(found, EdgeKind.BACKGROUND);
        double most = found.getOrDefault(first, 0.0);
        if (first == EdgeKind.BACKGROUND) {
            return new KindGuess(reference, first, strongest(found, 0, EdgeKind.BACKGROUND), measured ? 0.5 : 0.85,
                    measured);
        }
        found.remove(first);
        EdgeKind next = strongest(found, EdgeKind.BACKGROUND);
        double second = found.getOrDefault(next, 0.0);
        boolean rival = !row && second >= RIVAL * most;
        return new KindGuess(reference, first, next, most / (most + second + LEAST / 2), rival || most < 1 && measured);
    }

    private static EdgeKind strongest(Map<EdgeKind, Double> found, EdgeKind other) {
        return strongest(found, LEAST, other);
    }

    private static EdgeKind strongest(Map<EdgeKind, Double> found, double least, EdgeKind other) {
        return found.entrySet().stream().filter(one -> one.getValue() >= least)
                .max(Map.Entry.<EdgeKind, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(other);
    }

    /** Each further sentence of a kind adds less. */
    private static void add(Map<EdgeKind, Double> found, EdgeKind kind, double weight) {
        found.merge(kind, weight, (had, more) -> Math.max(had, more) + FADES * Math.min(had, more));
    }

    private static Map<EdgeKind, Double> around(Document document, Mention mention, Part part) {
        String text = document.blocks().get(mention.block()).text();
        Sentences.Span span = new Sentences().spans(text).stream().filter(one -> mention.start() < one.end())
                .findFirst().orElse(new Sentences.Span(0, text.length()));
        int from = Math.min(span.start(), mention.start());
        int to = Math.max(span.end(), mention.end());
        return Cues.of(text.substring(from, mention.start()), text.substring(mention.end(), to), part);
    }

    /** "CIFAR-10 dataset", "the datasets Cora, Citeseer". */
    private static boolean calledData(Document document, String name) {
        String quoted = Pattern.quote(name);
        Pattern called = Pattern
                .compile("(?i)(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])\\W{0,3}(\\([^)]*\\)\\W{0,3})?"
                        + "(data ?sets?|data|corpus|benchmark|database|is a data ?set)\\b"
                        + "|\\bdata ?sets?\\b[^.;(]{0,50}(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])");
        return document.blocks().stream().filter(block -> block.kind() != BlockKind.REFERENCE)
                .anyMatch(block -> called.matcher(block.text()).find());
    }
}
