package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts cards, whose place on the axis is given, into lanes so that none overlap: the most important first, each as near
 * as may be to the lanes of the cards that it is linked to, and else to the paper's lane, which is 0. A further card of
 * less importance moves none of those before it.
 */
final class CardLanes {
    private static final int ROUNDS = 3;

    private final Neighbours neighbours;
    private final double[] x;
    private final double room;

    /**
     * @param x    the middles of the works, by their indexes
     * @param room that a card takes, with the gap beside it
     */
    CardLanes(Neighbours neighbours, double[] x, double room) {
        this.neighbours = neighbours;
        this.x = x;
        this.room = room;
    }

    /** The lane of each card; lanes may be negative. */
    Map<Integer, Integer> of(List<Integer> cards) {
        Map<Integer, Integer> lanes = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Integer> before = Map.copyOf(lanes);
            lanes.clear();
            Map<Integer, List<Integer>> taken = new HashMap<>();
            for (int card : cards) {
                int lane = nearest(card, wanted(card, before), taken);
                lanes.put(card, lane);
                taken.computeIfAbsent(lane, _ -> new ArrayList<>()).add(card);
            }
        }
        return lanes;
    }

    private double wanted(int card, Map<Integer, Integer> lanes) {
        double sum = 0;
        int count = 0;
        for (int other : neighbours.of(card)) {
            Integer lane = lanes.get(other);
            if (lane != null) {
                sum += lane;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private int nearest(int card, double wanted, Map<Integer, List<Integer>> taken) {
        int middle = (int) Math.rint(wanted);
        for (int away = 0;; away++) {
            int first = wanted >= middle && away > 0 && wanted != 0 ? middle + away : middle - away;
            int second = 2 * middle - first;
            if (free(card, taken.getOrDefault(first, List.of()))) {
                return first;
            }
            if (free(card, taken.getOrDefault(second, List.of()))) {
                return second;
            }
        }
    }

    private boolean free(int card, List<Integer> lane) {
        return lane.stream().allMatch(other -> Math.abs(x[other] - x[card]) >= room);
    }
}
