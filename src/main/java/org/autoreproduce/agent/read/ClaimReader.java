package org.autoreproduce.agent.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.autoreproduce.agent.reply.ClaimsReply.Value;
import org.autoreproduce.agent.reply.ClaimsReply;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.MetricTable;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.OtherRow;
import org.autoreproduce.verdict.Printed;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.SpreadKind;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/** Checks the claims that a model found: each printed number must stand where the model says. */
public final class ClaimReader {
    private final Document document;
    private final @Nullable JsonNode given;
    private final PrintedText printed = new PrintedText();
    private final MetricTable metrics = MetricTable.standard();

    /**
     * For one paper.
     *
     * @param given claims as a case file lists them, which must be among those found; null for none
     */
    public ClaimReader(Document document, @Nullable JsonNode given) {
        this.document = document;
        this.given = given;
    }

    /** The reply itself if it holds. */
    public Checked<ClaimsReply> check(ClaimsReply reply) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < reply.values().size(); i++) {
            Value value = reply.values().get(i);
            String where = "values, position " + i + ": ";
            try {
                printed.read(value.printed());
            } catch (ProblemException e) {
                faults.add(where + "\"" + value.printed() + "\" is not one printed number.");
            }
            if (place(value).isEmpty()) {
                faults.add(where + missing(value));
            }
            int same = reply.values().stream().map(ClaimReader::fingerprint).toList().indexOf(fingerprint(value));
            if (same < i) {
                faults.add(where + "this is the number of position " + same + " again; list each number once.");
            }
        }
        for (ClaimsReply.Ordering ordering : reply.orderings()) {
            int last = reply.values().size() - 1;
            if (ordering.better() > last || ordering.worse() > last || ordering.better() == ordering.worse()) {
                faults.add("orderings: better and worse must be two positions in values.");
            }
        }
        reply.resultTables().stream().filter(label -> document.table(label).isEmpty())
                .forEach(label -> faults.add("result_tables: the paper as given has no table " + label + "."));
        missingGiven(reply).forEach(faults::add);
        return Checked.of(reply, faults);
    }

    /** The claims of a reply that was found good. */
    public List<Claim> read(ClaimsReply reply, Ids ids) {
        List<Claim> claims = new ArrayList<>();
        for (Value value : reply.values()) {
            claims.add(claim(value, ids));
        }
        for (ClaimsReply.Ordering ordering : reply.orderings()) {
            Id better = claims.get(ordering.better()).id();
            Id worse = claims.get(ordering.worse()).id();
            claims.add(new OrderingClaim(ids.of(Kind.CLAIM, better + " over " + worse), better, worse));
        }
        return claims.stream().distinct().toList();
    }

    /** The numbers of other rows in the columns where claims stand. */
    public List<OtherRow> otherRows(ClaimsReply reply) {
        List<OtherRow> others = new ArrayList<>();
        for (Value value : reply.values()) {
            Optional<Table> table = Optional.ofNullable(value.table()).flatMap(document::table);
            cell(value).ifPresent(own -> table.orElseThrow().rows().stream().flatMap(row -> row.cells().stream())
                    .filter(cell -> !cell.header() && (turned(value) ? besides(own, cell) : beneath(own, cell)))
                    .forEach(cell -> other(value, table.orElseThrow(), cell).ifPresent(others::add)));
        }
        return others.stream().distinct().toList();
    }

    private static boolean beneath(Cell own, Cell cell) {
        return cell.covers(cell.row(), own.column()) && cell.row() != own.row();
    }

    private static boolean besides(Cell own, Cell cell) {
        return cell.covers(own.row(), cell.column()) && cell.column() != own.column();
    }

    private Optional<OtherRow> other(Value value, Table table, Cell cell) {
        String row = String.join(" ",
                turned(value) ? table.columnHeaders(cell.column()) : table.rowHeaders(cell.row()));
        try {
            PrintedText.Reading reading = printed.read(cell.text(), SpreadKind.UNKNOWN, null, false);
            return Optional.of(new OtherRow(row, value.metric(), value.dataset(), value.split(), unit(value, reading),
                    reading.printed()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private ValueClaim claim(Value value, Ids ids) {
        PrintedText.Reading reading = printed.read(value.printed(), spread(value), value.spreadRuns(), value.bestOf());
        Id id = ids.of(Kind.CLAIM, fingerprint(value));
        return metrics.complete(new ValueClaim(id, value.metric(), value.dataset(), method(value), value.split(),
                unit(value, reading), reading.printed(), place(value).orElse(null), null, null, false));
    }

    /** What makes a claim the same when review runs again: what is measured, and where its number stands. */
    private static String fingerprint(Value value) {
        String table = value.table();
        String place = table == null ? value.quote() : table + "|" + value.column();
        return String.join("|", value.metric(), value.dataset(), value.row(),
                Objects.requireNonNullElse(value.split(), ""), Objects.requireNonNullElse(place, ""))
                .toLowerCase(Locale.ROOT);
    }

    /** The method whose number it is: mostly the row, but the column where the rows are data sets. */
    private static String method(Value value) {
        String column = value.column();
        return column == null || !turned(value) ? value.row() : column;
    }

    /** Whether the table has data sets beside its rows, and so methods over its columns. */
    private static boolean turned(Value value) {
        String column = value.column();
        return column != null && letters(value.row()).contains(letters(value.dataset()))
                && !letters(column).contains(letters(value.dataset())) && !letters(value.dataset()).isEmpty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static @Nullable String unit(Value value, PrintedText.Reading reading) {
        if (reading.unit() != null) {
            return reading.unit();
        }
        return switch (value.unit()) {
            case "percent" -> "%";
            case "other" -> value.unitName();
            default -> null;
        };
    }

    private static SpreadKind spread(Value value) {
        return value.spreadKind().equals("none")
                ? SpreadKind.UNKNOWN
                : SpreadKind.valueOf(value.spreadKind().toUpperCase(Locale.ROOT));
    }

    private Optional<Anchor.Passage> place(Value value) {
        Optional<Cell> cell = cell(value);
        if (cell.isPresent()) {
            return cell.map(found -> new Anchor.Passage(document.hash(), found.box().page(), List.of(found.box()),
                    found.text(), "", ""));
        }
        return Optional.ofNullable(value.quote()).filter(quote -> holds(quote, value.printed()))
                .flatMap(document::find);
    }

    private Optional<Cell> cell(Value value) {
        String label = value.table();
        String column = value.column();
        return label == null || column == null
                ? Optional.empty()
                : document.table(label).flatMap(table -> table.find(value.row(), column))
                        .filter(cell -> reads(cell.text(), value.printed()));
    }

    /** Whether a cell prints just this number: the same digits, and the same ± where the cell has one. */
    private boolean reads(String cell, String text) {
        try {
            Printed there = printed.read(cell).printed();
            Printed here = printed.read(text).printed();
            boolean spreads = here.spread() == null
                    ? !cell.contains("±")
                    : there.spread() != null && there.spread().amount().compareTo(here.spread().amount()) == 0;
            return there.value().equals(here.value()) && Objects.equals(there.upper(), here.upper()) && spreads;
        } catch (ProblemException e) {
            // a cell with more than a number in it
            return holds(cell, text);
        }
    }

    /** Whether the numbers of the second stand in the first, whole and in a row. */
    private static boolean holds(String text, String numbers) {
        return (" " + digits(text) + " ").contains(" " + digits(numbers) + " ");
    }

    private String missing(Value value) {
        if (value.table() == null) {
            return "name table, row and column, or quote the sentence that prints " + value.printed() + ".";
        }
        Optional<Table> table = document.table(Objects.requireNonNull(value.table()));
        return table.isEmpty()
                ? "there is no " + value.table() + "."
                : "in " + value.table() + " no cell of row \"" + value.row() + "\" and column \"" + value.column()
                        + "\" reads \"" + value.printed()
                        + "\". Use the headers exactly as printed, or quote a sentence.";
    }

    /** What the user's case lists must not be lost because a model overlooked it. */
    private List<String> missingGiven(ClaimsReply reply) {
        List<String> faults = new ArrayList<>();
        if (given == null) {
            return faults;
        }
        for (JsonNode claim : given) {
            java.math.BigDecimal wanted = claim.path("value").decimalValue();
            String column = claim.path("column").asText();
            boolean found = reply.values().stream()
                    .anyMatch(value -> (column.equalsIgnoreCase(value.column())
                            || column.equalsIgnoreCase(value.dataset()))
                            && number(value).filter(number -> number.compareTo(wanted) == 0).isPresent());
            if (!found) {
                faults.add("values: the reader asks for %s, row \"%s\", column \"%s\" (%s); it is missing.".formatted(
                        claim.path("table").asText(), claim.path("row").asText(), column,
                        claim.path("metric").asText()));
            }
        }
        return faults;
    }

    private Optional<java.math.BigDecimal> number(Value value) {
        try {
            return Optional.of(printed.read(value.printed()).printed().value());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Spaces, dashes and leading zeros are printed this way and that. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9.]+", " ").replaceAll("(^| )0\\.", "$1.").strip();
    }
}
