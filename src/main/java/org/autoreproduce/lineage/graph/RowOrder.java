package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the works of each year so that few lines cross and all are short: first each work goes to the mean row of the
 * works that it is linked to, year by year, to and fro (the barycentre method of Sugiyama, Tagawa and Toda 1981), then
 * neighbours change places as long as fewer lines cross by it (transposition, as in Gansner, Koutsofios, North and Vo
 * 1993). The best order met is kept. Bounded work; the same graph always gives the same order.
 */
final class RowOrder {
    private static final int SWEEPS = 10;
    private static final int PASSES = 6;
    /** A year that is larger changes places within such a distance only. */
    private static final int STEPS = 4;
    /** A gain that is smaller is none: places would change for ever. */
    private static final double LITTLE = 1e-6;

    private final Neighbours neighbours;
    private final List<int[]> columns;
    private final int[] across;
    private final int[] columnOf;
    private final double[] row;

    /**
     * @param columns the works of each year, from the left; put in order
     * @param across  how many works stand side by side in each of them
     */
    RowOrder(int size, Neighbours neighbours, List<int[]> columns, int[] across) {
        this.neighbours = neighbours;
        this.columns = columns;
        this.across = across;
        this.columnOf = new int[size];
        this.row = new double[size];
        for (int column = 0; column < columns.size(); column++) {
            for (int node : columns.get(column)) {
                columnOf[node] = column;
            }
            place(column);
        }
    }

    /** The works of each year from above. */
    List<int[]> order() {
        List<int[]> best = copy();
        double least = length();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean back = sweep % 2 == 1;
            for (int i = 0; i < columns.size(); i++) {
                sort(back ? columns.size() - 1 - i : i);
            }
            double now = length();
            if (now < least) {
                least = now;
                best = copy();
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            System.arraycopy(best.get(column), 0, columns.get(column), 0, best.get(column).length);
            place(column);
        }
        boolean better = true;
        for (int pass = 0; pass < PASSES && better; pass++) {
            better = false;
            for (int column = 0; column < columns.size(); column++) {
                better |= transpose(column);
            }
        }
        return copy();
    }

    private List<int[]> copy() {
        List<int[]> all = new ArrayList<>();
        columns.forEach(column -> all.add(column.clone()));
        return all;
    }

    private void place(int column) {
        int[] nodes = columns.get(column);
        for (int i = 0; i < nodes.length; i++) {
            row[nodes[i]] = i / across[column];
        }
    }

    private void sort(int column) {
        int[] nodes = columns.get(column);
        double[] wanted = new double[nodes.length];
        Integer[] places = new Integer[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            wanted[i] = mean(nodes[i]);
            places[i] = i;
        }
        // stable: where nothing pulls, the order of importance stays
        Arrays.sort(places, Comparator.comparingDouble(i -> wanted[i]));
        columns.set(column, Arrays.stream(places).mapToInt(i -> nodes[i]).toArray());
        place(column);
    }

    private double mean(int node) {
        double sum = 0;
        int count = 0;
        for (int other : neighbours.of(node)) {
            if (columnOf[other] != columnOf[node]) {
                sum += row[other];
                count++;
            }
        }
        return count == 0 ? row[node] : sum / count;
    }

    private boolean transpose(int column) {
        int[] nodes = columns.get(column);
        int step = across[column];
        boolean changed = false;
        for (int distance = step; distance <= step * STEPS; distance += step) {
            for (int i = 0; i + distance < nodes.length; i++) {
                int upper = nodes[i];
                int lower = nodes[i + distance];
                if (gain(upper, lower) > 0) {
                    nodes[i] = lower;
                    nodes[i + distance] = upper;
                    double was = row[upper];
                    row[upper] = row[lower];
                    row[lower] = was;
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** How many crossings fewer there are where both change places; where none, by how much the lines are shorter. */
    private double gain(int upper, int lower) {
        double now = 0;
        double then = 0;
        for (int a : neighbours.of(upper)) {
            for (int b : neighbours.of(lower)) {
                boolean oneSide = columnOf[a] < columnOf[upper] == columnOf[b] < columnOf[lower];
                if (oneSide && a != b) {
                    now += row[a] > row[b] ? 1 : 0;
                    then += row[a] < row[b] ? 1 : 0;
                }
            }
        }
        return now != then ? now - then : shorter(upper, lower) - LITTLE;
    }

    private double shorter(int upper, int lower) {
        double gain = 0;
        for (int a : neighbours.of(upper)) {
            gain += a == lower ? 0 : Math.abs(row[a] - row[upper]) - Math.abs(row[a] - row[lower]);
        }
        for (int b : neighbours.of(lower)) {
            gain += b == upper ? 0 : Math.abs(row[b] - row[lower]) - Math.abs(row[b] - row[upper]);
        }
        return gain;
    }

    private double length() {
        double sum = 0;
        for (int[] column : columns) {
            for (int node : column) {
                for (int other : neighbours.of(node)) {
                    sum += Math.abs(row[node] - row[other]);
                }
            }
        }
        return sum;
    }
}
