package org.autoreproduce.paper.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;
import org.jspecify.annotations.Nullable;

/** Puts corrections over a paper. Made for one paper and used once; a pure function of both. */
final class Correcting {
    /** A heading's number as printed. */
    private static final Pattern NUMBER = Pattern.compile("^((?:\\d+|[A-Z]|[IVX]+)(?:\\.\\d+)*)\\.?\\s");

    private final Document read;
    private final Corrections corrections;
    private final List<Corrected.Place> places = new ArrayList<>();
    /** The blocks as they become, by the index that they were read with; null for those left out. */
    private final List<@Nullable Block> blocks;
    private final List<Table> tables;
    private final Set<Integer> touched = new HashSet<>();
    private final Map<Integer, EntryFields> entries = new HashMap<>();
    private @Nullable HeaderFields header;

    Correcting(Document read, Corrections corrections) {
        this.read = read;
        this.corrections = corrections;
        blocks = new ArrayList<>(read.blocks());
        tables = new ArrayList<>(read.tables());
    }

    Corrected corrected() {
        SpotFinder finder = new SpotFinder(read);
        for (Correction correction : corrections.corrections()) {
            Spot spot = finder.find(correction);
            places.add(new Corrected.Place(correction, fits(correction, spot) ? spot : new Spot.Lost()));
        }
        places.forEach(place -> put(place.correction(), place.spot()));
        texts();
        return new Renumbering(read, blocks, tables, touched, entries, Optional.ofNullable(header))
                .corrected(corrections, places);
    }

    /** An entry's parts belong to an entry, and no two corrections may change the same words. */
    private boolean fits(Correction correction, Spot spot) {
        return switch (correction) {
            case Correction.Entry _ -> spot instanceof Spot.InBlock in && becomesEntry(in.block());
            case Correction.Text _ -> spot instanceof Spot.InBlock in && places.stream()
                    .filter(place -> place.correction() instanceof Correction.Text).map(Corrected.Place::spot)
                    .noneMatch(other -> other instanceof Spot.InBlock taken && taken.block() == in.block()
                            && taken.start() < in.end() && in.start() < taken.end());
            default -> true;
        };
    }

    private boolean becomesEntry(int block) {
        BlockKind kind = read.blocks().get(block).kind();
        for (Corrected.Place place : places) {
            if (place.spot() instanceof Spot.InBlock in && in.block() == block
                    && place.correction() instanceof Correction.Kind other) {
                kind = other.kind();
            }
        }
        return kind == BlockKind.REFERENCE;
    }

    private void put(Correction correction, Spot spot) {
        if (correction instanceof Correction.Header(HeaderFields fields, CorrectedBy _)) {
            header = fields;
        } else if (spot instanceof Spot.InCell in && correction instanceof Correction.CellText(var _, String text)) {
            cell(in, text);
        } else if (spot instanceof Spot.InBlock in) {
            int at = in.block();
            Block block = blocks.get(at);
            switch (correction) {
                case Correction.Omission _ -> blocks.set(at, null);
                case Correction.Kind(var _, BlockKind kind, int level) when block != null -> {
                    blocks.set(at, new Block(at, kind, level, number(kind, block.text()), block.text(),
                            block.lines()));
                    tables.removeIf(table -> table.block() == at);
                }
                case Correction.Entry(var _, EntryFields fields, CorrectedBy _) -> entries.put(at, fields);
                default -> {
                    // words are put in at the end, each block's from its end to its beginning
                }
            }
            touched.add(at);
        }
    }

    private void texts() {
        List<Corrected.Place> backwards = places.stream().filter(place -> place.correction() instanceof Correction.Text)
                .filter(place -> place.spot() instanceof Spot.InBlock)
                .sorted((a, b) -> Integer.compare(start(b.spot()), start(a.spot()))).toList();
        for (Corrected.Place place : backwards) {
            if (place.spot() instanceof Spot.InBlock in
                    && place.correction() instanceof Correction.Text(var _, String text)
                    && blocks.get(in.block()) instanceof Block block) {
                Block with = new CorrectedText(block)
                        .as(block.text().substring(0, in.start()) + text + block.text().substring(in.end()));
                blocks.set(in.block(), new Block(with.index(), with.kind(), with.level(),
                        number(with.kind(), with.text()), with.text(), with.lines()));
            }
        }
    }

    private static int start(Spot spot) {
        return spot instanceof Spot.InBlock in ? in.start() : 0;
    }

    private void cell(Spot.InCell in, String text) {
        int block = read.tables().get(in.table()).block();
        tables.replaceAll(table -> table.block() == block ? with(table, in, text) : table);
        tables.stream().filter(table -> table.block() == block && blocks.get(block) != null).map(Table::asBlock)
                .filter(made -> !made.lines().isEmpty()).forEach(made -> blocks.set(block, made));
        touched.add(block);
    }

    private static Table with(Table table, Spot.InCell in, String text) {
        List<Table.Row> rows = table.rows().stream().map(row -> new Table.Row(row.cells().stream()
                .map(cell -> cell.row() == in.row() && cell.column() == in.column() ? with(cell, text) : cell)
                .toList())).toList();
        return new Table(table.label(), table.caption(), table.block(), table.headerRows(), table.headerColumns(),
                rows);
    }

    private static Cell with(Cell cell, String text) {
        return new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.colSpan(), cell.header(), text, cell.box(),
                cell.emphasis());
    }

    private static @Nullable String number(BlockKind kind, String text) {
        Matcher number = NUMBER.matcher(text);
        return kind == BlockKind.HEADING && number.find() ? number.group(1) : null;
    }
}
