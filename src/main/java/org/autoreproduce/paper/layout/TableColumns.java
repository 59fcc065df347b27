package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where the columns of a table stand, from the left. */
final class TableColumns {
    private final List<double[]> columns;

    /** Of rows of pieces. */
    TableColumns(List<List<Chunk>> rows, NarrowGaps narrow) {
        columns = spans(rows, narrow);
    }

    int size() {
        return columns.size();
    }

    double left(int column) {
        return columns.get(column)[0];
    }

    double right(int column) {
        return columns.get(column)[1];
    }

    /** The columns that a piece stands under or over; the nearest where it stands between. */
    int[] under(Chunk piece) {
        int[] over = IntStream.range(0, columns.size())
                .filter(i -> piece.left() < right(i) - .5 && piece.right() > left(i) + .5).toArray();
        return over.length == 0 ? new int[]{nearest(piece)} : over;
    }

    /** The first column that reaches beyond a place. */
    int at(double x, int otherwise) {
        return IntStream.range(0, columns.size()).filter(i -> right(i) > x).findFirst().orElse(otherwise);
    }

    /** The last column that begins before a place. */
    int upTo(double x, int otherwise) {
        return IntStream.range(0, columns.size()).filter(i -> left(i) < x).max().orElse(otherwise);
    }

    private int nearest(Chunk piece) {
        double middle = (piece.left() + piece.right()) / 2;
        return IntStream.range(0, columns.size()).boxed().min(Comparator.comparingDouble(
                i -> Math.max(left(i) - middle, middle - right(i)))).orElse(0);
    }

    /** Where no full row prints anything, columns part. */
    private static List<double[]> spans(List<List<Chunk>> rows, NarrowGaps narrow) {
        int most = rows.stream().mapToInt(List::size).max().orElse(1);
        List<List<Chunk>> full = rows.stream().filter(row -> row.size() >= Math.max(2, Math.ceil(.6 * most))).toList();
        List<double[]> spans = (full.isEmpty() ? rows : full).stream().flatMap(List::stream)
                .filter(c -> !narrow.crossed(c)).map(c -> new double[]{c.left(), c.right()})
                .sorted(Comparator.comparingDouble((double[] s) -> s[0]))
                .toList();
        List<double[]> out = new ArrayList<>();
        for (double[] span : spans) {
            if (!out.isEmpty() && span[0] < out.getLast()[1] + 1) {
                out.getLast()[1] = Math.max(out.getLast()[1], span[1]);
            } else {
                out.add(Arrays.copyOf(span, 2));
            }
        }
        for (int i = 0; i + 1 < out.size();) {
            if (contradicted(rows, out.get(i), out.get(i + 1))) {
                out.get(i)[1] = out.remove(i + 1)[1];
            } else {
                i++;
            }
        }
        return out;
    }

    /** Justified words leave wide gaps, too: as many rows print across such a gap as have it. */
    private static boolean contradicted(List<List<Chunk>> rows, double[] left, double[] right) {
        int across = 0;
        int parted = 0;
        for (List<Chunk> row : rows) {
            if (row.size() > 1 && TableRows.numbers(row) > 0) {
                across += row.stream().anyMatch(c -> c.left() < left[1] - 1 && c.right() > right[0] + 1) ? 1 : 0;
                parted += row.stream().anyMatch(c -> c.right() > left[0] && c.right() < left[1] + 1)
                        && row.stream().anyMatch(c -> c.left() > right[0] - 1 && c.left() < right[1]) ? 1 : 0;
            }
        }
        return across > 0 && across >= parted;
    }
}
