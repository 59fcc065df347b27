package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.autoreproduce.evidence.Box;
import org.jspecify.annotations.Nullable;

/** Glyphs on one baseline with no wide gap between them, raised and lowered ones included; from left to right. */
final class Chunk {
    /** How far letters reach over and under the baseline, as shares of the font's size. */
    private static final double ASCENT = .72;
    private static final double DESCENT = .22;

    private final int page;
    private final List<Glyph> glyphs;
    private final double left;
    private final double right;
    private final double baseline;
    private final double size;
    /** Asked for often and dear to make. */
    private @Nullable String text;

    Chunk(int page, List<Glyph> glyphs) {
        this.page = page;
        this.glyphs = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList();
        left = this.glyphs.getFirst().x();
        right = glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow();
        size = mainSize(glyphs);
        double main = size;
        baseline = glyphs.stream().filter(g -> g.size() > main - .6).mapToDouble(Glyph::baseline).sorted()
                .skip((glyphs.stream().filter(g -> g.size() > main - .6).count() - 1) / 2).findFirst().orElseThrow();
    }

    /** The size that most characters have; of raised marks and their base, the base. */
    private static double mainSize(List<Glyph> glyphs) {
        double largest = glyphs.stream().mapToDouble(Glyph::size).max().orElseThrow();
        double best = largest;
        long most = 0;
        for (double size : glyphs.stream().mapToDouble(g -> Math.round(g.size() * 2) / 2.0).distinct().toArray()) {
            long count = glyphs.stream().filter(g -> Math.round(g.size() * 2) / 2.0 == size && !g.face().math())
                    .count();
            if (count > most) {
                most = count;
                best = size;
            }
        }
        return best;
    }

    static Chunk joined(Chunk a, Chunk b) {
        List<Glyph> all = new ArrayList<>(a.glyphs);
        all.addAll(b.glyphs);
        return new Chunk(a.page, all);
    }

    int page() {
        return page;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double baseline() {
        return baseline;
    }

    double size() {
        return size;
    }

    /** The size of its largest character; small capitals are mostly printed in a smaller one. */
    double largest() {
        return glyphs.stream().mapToDouble(Glyph::size).max().orElseThrow();
    }

    double top() {
        return baseline - ASCENT * size;
    }

    double bottom() {
        return baseline + DESCENT * size;
    }

    double width() {
        return right - left;
    }

    Box box() {
        return new Box(page, round(left), round(top()), round(right - left), round(bottom() - top()));
    }

    String text() {
        String known = text;
        if (known == null) {
            known = new LineText(this).text();
            text = known;
        }
        return known;
    }

    boolean figure() {
        return glyphs.stream().filter(Glyph::figure).count() * 2 > glyphs.size();
    }

    /** The share of its letters that are bold. */
    boolean bold() {
        return share(g -> g.face().bold()) > .93 || share(g -> g.face().bold()) > .75 && glyphs.getLast().face().bold();
    }

    /** The share of its glyphs that a test holds for. */
    double share(Predicate<Glyph> test) {
        return glyphs.stream().filter(test).count() / (double) glyphs.size();
    }

    /** Whether both stand on one line of print. */
    boolean sameLine(Chunk other) {
        return page == other.page && Math.abs(baseline - other.baseline) < .35 * Math.max(size, other.size);
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }

    @Override
    public String toString() {
        return text();
    }
}
