package org.autoreproduce.lineage.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Table;

/**
 * What the paper calls the works it cites, "DAGMM (Zong et al., 2018)", and which of them have a row or column of a
 * table under that name.
 */
final class CalledNames {
    private static final Pattern LAST = Pattern
            .compile("((?:\\p{Lu}[\\p{L}\\p{N}+-]*[ -]){0,2}\\p{Lu}[\\p{L}\\p{N}+-]*)\\s*[(\\[]?\\s*$");
    private static final int LONGEST = 26;

    private final Map<Integer, Map<String, Integer>> names = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Set<Integer> inTables = new HashSet<>();

    CalledNames(Document document) {
        for (Table table : document.tables()) {
            table.rows().stream().flatMap(row -> row.cells().stream()).filter(Cell::header)
                    .map(cell -> cell.text().replaceFirst("\\s*[(\\[].*", "").strip())
                    .filter(text -> plain(text).length() > 1).forEach(text -> headers.put(plain(text), text));
        }
        document.mentions().forEach(mention -> read(document, mention));
    }

    /** Whether a table has a row or column for the work, or cites it. */
    boolean inTable(Reference reference) {
        return inTables.contains(reference.number())
                || called(reference.number()).map(CalledNames::plain).filter(headers::containsKey).isPresent();
    }

    /** A short name: as the paper calls it, else as its title begins, else who and when. */
    String of(Reference reference, int year) {
        return called(reference.number()).or(() -> head(reference)).orElseGet(() -> who(reference, year));
    }

    /** What the paper calls it, where it gives it a name. */
    Optional<String> called(int reference) {
        return names.getOrDefault(reference, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private void read(Document document, Mention mention) {
        boolean table = document.tables().stream().anyMatch(one -> one.block() == mention.block());
        if (table) {
            inTables.addAll(mention.references());
        }
        String before = document.blocks().get(mention.block()).text().substring(0, mention.start());
        Matcher last = LAST.matcher(before.substring(Math.max(0, before.length() - 60)));
        if (mention.references().size() == 1 && last.find()) {
            name(last.group(1)).ifPresent(name -> names
                    .computeIfAbsent(mention.references().getFirst(), _ -> new LinkedHashMap<>())
                    .merge(name, 1, Integer::sum));
        }
    }

    /** The longest tail of the words that names a row, else what looks like the name of a method. */
    private Optional<String> name(String words) {
        for (String rest = words; !rest.isEmpty(); rest = rest.contains(" ")
                ? rest.substring(rest.indexOf(' ') + 1)
                : "") {

            if (headers.containsKey(plain(rest))) {
                return Optional.of(rest);
            }
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean named = last.chars().filter(c -> Character.isUpperCase(c) || Character.isDigit(c)).count() > 1
                && last.length() > 2;
        return named ? Optional.of(last) : Optional.empty();
    }

    private static Optional<String> head(Reference reference) {
        String title = Optional.ofNullable(reference.title()).orElse("");
        int colon = title.indexOf(':');
        return colon > 1 && colon <= LONGEST ? Optional.of(title.substring(0, colon)) : Optional.empty();
    }

    private static String who(Reference reference, int year) {
        String first = reference.authors().isEmpty() ? "" : reference.authors().getFirst();
        String surname = first.contains(",")
                ? first.substring(0, first.indexOf(','))
                : first.substring(first.lastIndexOf(' ') + 1);
        String name = surname.isBlank() ? "[" + reference.number() + "]" : surname.strip();
        return year == 0 ? name : name + " " + year;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
