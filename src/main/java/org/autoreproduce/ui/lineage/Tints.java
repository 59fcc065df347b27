package org.autoreproduce.ui.lineage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.ui.kit.Palette;

/** The colours of kinds in a palette, and of dots by kind and rank; a line's dashes say the same without colour. */
final class Tints {
    private static final int STEPS = 12;

    private final Palette palette;
    private final Map<EdgeKind, List<Color>> dots = new EnumMap<>(EdgeKind.class);

    Tints(Palette palette) {
        this.palette = palette;
        for (EdgeKind kind : EdgeKind.values()) {
            List<Color> steps = new ArrayList<>();
            for (int step = 0; step <= STEPS; step++) {
                Color full = kind == EdgeKind.BACKGROUND ? palette.muted() : of(kind, palette);
                steps.add(palette.ground().interpolate(full, 0.45 + 0.5 * step / STEPS));
            }
            dots.put(kind, steps);
        }
    }

    Palette palette() {
        return palette;
    }

    /** Of a line and of a card's edge. */
    Color of(EdgeKind kind) {
        return of(kind, palette);
    }

    /** Of a dot. */
    Color dot(EdgeKind kind, double score) {
        return dots.getOrDefault(kind, List.of()).get((int) Math.round(Math.clamp(score, 0, 1) * STEPS));
    }

    static Color of(EdgeKind kind, Palette palette) {
        return switch (kind) {
            case BASELINE -> palette.accent();
            case EXTENDS -> palette.success();
            case USES_CODE -> palette.warning();
            case USES_DATA -> palette.text();
            case BACKGROUND -> palette.border().interpolate(palette.muted(), 0.35);
        };
    }

    /** The dashes of a line; none for a whole one. */
    static double[] dashes(EdgeKind kind) {
        return switch (kind) {
            case BASELINE, EXTENDS, BACKGROUND -> new double[0];
            case USES_CODE -> new double[]{8, 4};
            case USES_DATA -> new double[]{2, 4};
        };
    }

    static double width(EdgeKind kind) {
        return kind == EdgeKind.BACKGROUND ? 1 : 1.8;
    }
}
