package org.autoreproduce.pipeline;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.agent.sight.Numbers;
import org.autoreproduce.agent.sight.ResultMask;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Redaction;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.Printed;
import org.autoreproduce.verdict.Spread;
import org.autoreproduce.verdict.ValueClaim;

/**
 * The paper as those see it who must not know its results: cells of result tables are hidden by their place, sentences
 * by the mask that is made of the same cells and of the claims.
 */
public final class Sight {
    /** What authors call their own and the others' rows. */
    private static final Set<String> ROWS = Set.of("ours", "our method", "our model", "our approach", "our algorithm",
            "proposed method", "proposed model", "proposed approach", "baseline", "state of the art", "prior work");
    /** Headers that say nothing about whose result a sentence tells. */
    private static final Set<String> PLAIN = Set.of("method", "methods", "model", "models", "approach", "algorithm",
            "dataset", "datasets", "data", "data set", "data sets", "name", "type", "size", "setting", "settings",
            "parameters", "input", "output", "task", "tasks", "year", "reference", "class", "all", "total");
    private static final Set<String> METRICS = Set.of("accuracy", "auc", "auroc", "f1", "error", "precision", "recall",
            "score", "loss", "perplexity", "bleu", "rouge", "iou", "rmse", "mae", "mse", "r2", "correlation");
    private static final Set<String> DATA = Set.of("data", "dataset", "test", "train", "training", "benchmark",
            "network", "image", "images", "class", "classes", "graph", "average", "citation");

    private final Document document;
    private final Set<Table> results;
    private final ResultMask mask;

    private Sight(Document document, Set<Table> results, ResultMask mask) {
        this.document = document;
        this.results = results;
        this.mask = mask;
    }

    /** The paper whole, for the one request that looks for its results. */
    public static String whole(Document document) {
        return told(document) + document.markdown();
    }

    /** Nobody may take a misread number for what the paper says. */
    private static String told(Document document) {
        return document.origin() == TextOrigin.RECOGNISED
                ? "(The text of this paper was recognised in pictures of its pages: letters and numbers may be wrong.)\n\n"
                : "";
    }

    /** The paper without its results. */
    public static Sight of(Document document, List<Claim> claims, Scope scope) {
        Set<Table> results = new HashSet<>();
        scope.resultTables().forEach(label -> document.table(label).ifPresent(results::add));
        Set<BigDecimal> values = new HashSet<>();
        Set<String> words = new HashSet<>(scope.methodNames());
        words.addAll(ROWS);
        Set<String> metrics = new HashSet<>();
        for (Claim claim : claims) {
            if (claim instanceof ValueClaim value) {
                values.addAll(values(value.printed()));
                metrics.addAll(List.of(value.metric(), bare(value.metric())));
                parts(value.metric()).filter(part -> METRICS.contains(part.toLowerCase(Locale.ROOT)))
                        .forEach(metrics::add);
                words.addAll(List.of(value.dataset(), bare(value.dataset()), bare(value.row())));
                parts(value.dataset()).filter(Sight::isName).forEach(words::add);
                document.tables().stream().filter(table -> holds(table, value)).forEach(results::add);
            }
        }
        for (Table table : results) {
            table.rows().stream().flatMap(row -> row.cells().stream()).forEach(cell -> {
                if (cell.header()) {
                    words.add(bare(cell.text()));
                } else {
                    values.addAll(numbers(cell.text().split("±|\\+/-")[0]));
                }
            });
        }
        // a header such as "n" or "0.5" says nothing about whose result a sentence tells
        words.removeIf(word -> word.replaceAll("[^\\p{L}]", "").length() < 2
                || PLAIN.contains(word.toLowerCase(Locale.ROOT)));
        return new Sight(document, results, new ResultMask(values, words, metrics));
    }

    /** The tables that hold results. */
    Set<Table> tables() {
        return results;
    }

    /** The mask for all other text. */
    public ResultMask mask() {
        return mask;
    }

    /** The paper as Markdown, masked. */
    public String paper() {
        return told(document) + document.markdown(redaction());
    }

    /** How many cells and sentences are hidden. */
    public int hidden() {
        int[] count = {0};
        Redaction redaction = redaction();
        document.markdown(new Redaction() {
            @Override
            public String cell(Table table, Cell cell) {
                String shown = redaction.cell(table, cell);
                count[0] += shown.equals(cell.text()) ? 0 : 1;
                return shown;
            }

            @Override
            public String sentence(Block block, String sentence) {
                String shown = redaction.sentence(block, sentence);
                count[0] += shown.equals(sentence) ? 0 : 1;
                return shown;
            }
        });
        return count[0];
    }

    private Redaction redaction() {
        return new Redaction() {
            @Override
            public String cell(Table table, Cell cell) {
                if (results.contains(table) && !cell.header()) {
                    return numbers(cell.text()).isEmpty() ? cell.text() : ResultMask.HIDDEN;
                }
                // another table may repeat a result; one of settings or of the data may have the same digits
                return !mask.holds(cell.text()) || mask.settings(table.caption(), headers(table, cell))
                        ? cell.text()
                        : mask.sentence(cell.text(), table.caption() + " " + String.join(" ", headers(table, cell)));
            }

            @Override
            public String sentence(Block block, String sentence) {
                String about = results.stream().filter(table -> block.kind() == BlockKind.CAPTION)
                        .filter(table -> !table.label().isEmpty() && block.text().startsWith(table.label()))
                        .flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                        .filter(Cell::header).map(Cell::text).collect(Collectors.joining(" "));
                return mask.sentence(sentence, block.text() + " " + about);
            }
        };
    }

    private static List<String> headers(Table table, Cell cell) {
        return Stream.concat(table.rowHeaders(cell.row()).stream(), table.columnHeaders(cell.column()).stream())
                .toList();
    }

    private static boolean holds(Table table, ValueClaim claim) {
        return claim.where() instanceof Anchor.Passage passage && table.rows().stream().flatMap(r -> r.cells().stream())
                .anyMatch(cell -> passage.boxes().contains(cell.box()));
    }

    private static Set<BigDecimal> values(Printed printed) {
        Set<BigDecimal> values = new HashSet<>(Set.of(printed.value()));
        BigDecimal upper = printed.upper();
        if (upper != null) {
            values.add(upper);
        }
        Spread spread = printed.spread();
        if (spread != null) {
            values.add(spread.amount());
        }
        return values;
    }

    private static Set<BigDecimal> numbers(String text) {
        return new Numbers().in(text).stream().map(Numbers.Found::value).collect(Collectors.toSet());
    }

    private static Stream<String> parts(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}-]+"));
    }

    /** A part of a data set's name that means it also when it stands alone: Abalone of "UCI Abalone". */
    private static boolean isName(String part) {
        return part.length() > 3 && Character.isUpperCase(part.charAt(0))
                && !DATA.contains(part.toLowerCase(Locale.ROOT));
    }

    private static String bare(String name) {
        return name.replaceAll("\\([^)]*\\)", "").strip();
    }
}
