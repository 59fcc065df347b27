package org.autoreproduce.paper.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.QuoteIndex;
import org.autoreproduce.paper.Table;

/**
 * Finds corrections again in a paper that may have been read anew: the words where they stood, else the words elsewhere
 * where it cannot be doubted that they are the same ones. What is in doubt is lost: a correction is never put where it
 * may not belong.
 */
final class SpotFinder {
    /** Fewer letters than this may stand in a block by chance. */
    private static final int TELLING = 24;
    /** As many letters of the surroundings must agree at least where the words stand at several places. */
    private static final int ALIKE = 10;
    /** A box may differ so much, in points, between two readers. */
    private static final double NEAR = 4;

    private final Document document;
    private final QuoteIndex index;
    private final Whereabouts whereabouts;

    SpotFinder(Document document) {
        this.document = document;
        index = new QuoteIndex(document);
        whereabouts = new Whereabouts(document);
    }

    Spot find(Correction correction) {
        return switch (correction) {
            case Correction.Header _ -> new Spot.Everywhere();
            case Correction.CellText(Anchor.Passage where, String _) -> cell(where);
            case Correction.Text(Anchor.Passage where, String _) -> text(where);
            case Correction.Kind(Anchor.Passage where, BlockKind _, int _) -> whole(where);
            case Correction.Omission(Anchor.Passage where) -> whole(where);
            case Correction.Entry(Anchor.Passage where, EntryFields _, CorrectedBy _) -> whole(where);
        };
    }

    private Spot text(Anchor.Passage where) {
        Spot found = block(where);
        return found instanceof Spot.InBlock in && document.blocks().get(in.block()).kind() == BlockKind.TABLE
                ? new Spot.Lost()
                : found;
    }

    private Spot whole(Anchor.Passage where) {
        return block(where) instanceof Spot.InBlock in && in.whole() ? in : new Spot.Lost();
    }

    private Spot block(Anchor.Passage where) {
        List<Spot.InBlock> all = index.stretches(where.quote()).stream()
                .filter(stretch -> stretch.block() == stretch.lastBlock()).map(this::inBlock).toList();
        for (Spot.InBlock one : all) {
            Block block = document.blocks().get(one.block());
            if (near(where, block.boxes(one.start(), one.end()))) {
                return one;
            }
        }
        boolean telling = where.quote().length() >= TELLING;
        return only(all.stream().filter(one -> one.whole() || telling).toList(), telling,
                one -> agreeing(where, whereabouts.before(one.block()), whereabouts.after(one.block())));
    }

    private Spot.InBlock inBlock(QuoteIndex.Stretch stretch) {
        String text = document.blocks().get(stretch.block()).text();
        boolean whole = !readable(text.substring(0, stretch.start())) && !readable(text.substring(stretch.end()));
        // marks that do not matter belong to the words where there is nothing else
        return whole
                ? new Spot.InBlock(stretch.block(), 0, text.length(), true)
                : new Spot.InBlock(stretch.block(), stretch.start(), stretch.end(), false);
    }

    private static boolean readable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Spot cell(Anchor.Passage where) {
        List<Spot.InCell> alike = new ArrayList<>();
        for (int t = 0; t < document.tables().size(); t++) {
            Table table = document.tables().get(t);
            for (Table.Row row : table.rows()) {
                for (Cell cell : row.cells()) {
                    if (plain(cell.text()).equals(plain(where.quote()))) {
                        Spot.InCell spot = new Spot.InCell(t, cell.row(), cell.column());
                        if (near(where, List.of(cell.box()))) {
                            return spot;
                        }
                        if (!cell.text().isBlank() && sameNames(where, table, cell)) {
                            alike.add(spot);
                        }
                    }
                }
            }
        }
        return alike.size() == 1 ? alike.getFirst() : new Spot.Lost();
    }

    private boolean sameNames(Anchor.Passage where, Table table, Cell cell) {
        Anchor.Passage names = whereabouts.of(table, cell);
        return plain(names.prefix()).equals(plain(where.prefix()))
                && plain(names.suffix()).equals(plain(where.suffix()))
                && !(names.prefix() + names.suffix()).isBlank();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The only one where its words are telling, or the one whose surroundings are the same while those of others are not. */
    private static Spot only(List<Spot.InBlock> all, boolean telling, ToIntFunction<Spot.InBlock> likeness) {
        List<Spot.InBlock> sorted = all.stream().sorted(Comparator.comparingInt(likeness).reversed()).toList();
        if (sorted.size() == 1 && telling) {
            return sorted.getFirst();
        }
        return !sorted.isEmpty() && likeness.applyAsInt(sorted.getFirst()) >= ALIKE
                && (sorted.size() == 1 || likeness.applyAsInt(sorted.getFirst()) > likeness.applyAsInt(sorted.get(1)))
                        ? sorted.getFirst()
                        : new Spot.Lost();
    }

    private static int agreeing(Anchor.Passage where, String before, String after) {
        int alike = 0;
        for (int i = 1; i <= Math.min(before.length(), where.prefix().length())
                && before.charAt(before.length() - i) == where.prefix().charAt(where.prefix().length() - i); i++) {
            alike++;
        }
        for (int i = 0; i < Math.min(after.length(), where.suffix().length())
                && after.charAt(i) == where.suffix().charAt(i); i++) {
            alike++;
        }
        return alike;
    }

    private static boolean near(Anchor.Passage where, List<Box> boxes) {
        if (where.boxes().isEmpty() || boxes.isEmpty()) {
            return false;
        }
        Box a = where.boxes().getFirst();
        Box b = boxes.getFirst();
        return a.page() == b.page() && Math.abs(a.x() - b.x()) < NEAR
                && Math.abs(a.y() + a.height() / 2 - b.y() - b.height() / 2) < NEAR;
    }
}
