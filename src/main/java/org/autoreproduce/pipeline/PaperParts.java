package org.autoreproduce.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.autoreproduce.json.Json;
import org.autoreproduce.lineage.OwnAddresses;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Table;

/**
 * The parts of a paper that stages read, each as a text that changes when, and only when, what they see of it does. Where
 * something stands on its page is not seen.
 */
final class PaperParts {
    /** All of its text. */
    static final String TEXT = "text";
    /** What it cites, where, and what it is called. */
    static final String CITATIONS = "citations";
    /** Followed by which table. */
    static final String TABLE = "table ";

    private final Document document;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Json json = new Json();

    PaperParts(Document document) {
        this.document = document;
        document.tables().stream().filter(table -> !table.label().isEmpty())
                .forEach(table -> tables.putIfAbsent(table.label(), table));
    }

    /** The key of a table: its label, or its place where that is another's, or none. */
    String key(Table table) {
        return TABLE + (table.equals(tables.get(table.label()))
                ? table.label()
                : "#" + (document.tables().indexOf(table) + 1));
    }

    /** What the key names; empty where the paper has no such part. */
    String of(String key) {
        return switch (key) {
            case TEXT -> document.markdown();
            case CITATIONS -> citations();
            default -> table(key.substring(TABLE.length())).map(PaperParts::words).orElse("");
        };
    }

    private Optional<Table> table(String key) {
        Table named = tables.get(key);
        if (named == null && key.matches("#[0-9]{1,6}")) {
            int place = Integer.parseInt(key.substring(1));
            return place >= 1 && place <= document.tables().size()
                    ? Optional.of(document.tables().get(place - 1))
                    : Optional.empty();
        }
        return Optional.ofNullable(named);
    }

    private String citations() {
        List<Object> all = Stream.concat(document.references().stream().map(PaperParts::fields),
                document.mentions().stream().map(PaperParts::cited)).toList();
        return json.line(List.of(String.valueOf(document.title()),
                new TreeSet<>(new OwnAddresses(document).repositories()), all));
    }

    private static Object fields(Reference one) {
        return List.of(one.number(), one.raw(), String.valueOf(one.title()), one.authors(),
                String.valueOf(one.year()));
    }

    private static Object cited(Mention mention) {
        return List.of(mention.references(), mention.sentence());
    }

    private static String words(Table table) {
        StringBuilder words = new StringBuilder(table.label()).append('\n').append(table.caption());
        for (Table.Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                words.append('\n').append(cell.row()).append(' ').append(cell.column()).append(' ')
                        .append(cell.header()).append(' ').append(cell.text());
            }
        }
        return words.toString();
    }
}
