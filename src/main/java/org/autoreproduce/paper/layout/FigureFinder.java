package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Box;

/** Finds figures: images and drawings that lie together, and the words in and close by them. */
final class FigureFinder {
    private static final double NEAR = 4;
    private static final double LABEL_DISTANCE = 12;
    /** Lower ones shade a row of a table or fill a bar of a legend. */
    private static final double LOWEST = 18;
    private static final double SMALLEST = 34;

    private final double bodySize;

    FigureFinder(double bodySize) {
        this.bodySize = bodySize;
    }

    List<Zone> figures(PageInk ink, List<Chunk> chunks) {
        List<Zone> zones = new ArrayList<>();
        for (Box area : clusters(
                ink.pictures().stream().filter(p -> p.height() >= LOWEST || p.width() < 60).toList())) {
            if (area.width() < SMALLEST || area.height() < SMALLEST) {
                continue;
            }
            List<Chunk> inside = chunks.stream().filter(chunk -> belongs(chunk, area)).toList();
            if (inside.stream().anyMatch(Chunk::figure)) {
                // the drawing brings its own words: what else stands there in the text's size is the text's
                inside = inside.stream().filter(c -> c.figure() || c.size() < bodySize - .6).toList();
            }
            double prose = inside.stream().filter(c -> !c.figure() && c.size() > bodySize - .6 && c.width() > 130)
                    .count();
            if (prose < 4) {
                zones.add(new Zone(Zone.Kind.FIGURE, area, inside, List.of()));
            }
        }
        return zones;
    }

    private boolean belongs(Chunk chunk, Box area) {
        if (!chunk.figure() && chunk.size() > bodySize - 1.6 && chunk.text().split(" ").length > 6) {
            return false;
        }
        double x = (chunk.left() + chunk.right()) / 2;
        double y = chunk.baseline() - .3 * chunk.size();
        if (inside(x, y, area, 2)) {
            return chunk.figure() || Captions.of(chunk.text()).isEmpty();
        }
        boolean label = chunk.figure() || chunk.size() < bodySize - 1.4 && chunk.width() < .5 * area.width()
                || chunk.text().matches("[-−0-9.,%×e+]+");
        return label && chunk.width() < area.width() && inside(x, y, area, LABEL_DISTANCE)
                && Captions.of(chunk.text()).isEmpty();
    }

    private static boolean inside(double x, double y, Box area, double margin) {
        return x > area.x() - margin && x < area.x() + area.width() + margin && y > area.y() - margin
                && y < area.y() + area.height() + margin;
    }

    private static List<Box> clusters(List<Box> pictures) {
        List<Box> all = new ArrayList<>();
        for (Box picture : pictures) {
            Box grown = picture;
            for (boolean changed = true; changed;) {
                changed = false;
                for (int i = 0; i < all.size(); i++) {
                    if (touch(all.get(i), grown)) {
                        grown = grown.union(all.remove(i));
                        changed = true;
                        break;
                    }
                }
            }
            all.add(grown);
        }
        return all;
    }

    private static boolean touch(Box a, Box b) {
        return a.x() - NEAR < b.x() + b.width() && b.x() - NEAR < a.x() + a.width()
                && a.y() - NEAR < b.y() + b.height() && b.y() - NEAR < a.y() + a.height();
    }
}
