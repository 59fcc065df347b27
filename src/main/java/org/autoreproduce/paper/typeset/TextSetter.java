package org.autoreproduce.paper.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Line;

/** Sets the lines of a text. */
final class TextSetter {
    private final Pages pages;
    private final Measure measure;

    TextSetter(Pages pages, Measure measure) {
        this.pages = pages;
        this.measure = measure;
    }

    /** Sets a block; tells where its lines came to stand. */
    List<Line> set(String text, BlockKind kind, int level) {
        Look look = Look.of(kind, level);
        double leading = look.size() * Geometry.LEADING;
        List<Broken.Piece> pieces = pieces(text, look);
        pages.space(look.before());
        boolean leads = kind == BlockKind.HEADING;
        // a heading stays with what it is over, a paragraph leaves no single line behind
        pages.room(leading * (leads ? pieces.size() + 3 : Math.min(2, pieces.size())));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            pages.room(leading);
            Broken.Piece piece = pieces.get(i);
            String words = text.substring(piece.start(), piece.end());
            double x = Geometry.LEFT + look.indent() - (i == 0 ? look.hang() : 0);
            if (look.centre()) {
                x = Geometry.LEFT + (Geometry.TEXT - measure.width(words, look.face(), look.size())) / 2;
            }
            lines.add(line(piece.start(), words, x, look.face(), look.size()));
            pages.down(leading);
        }
        pages.space(look.after());
        return lines;
    }

    /** How tall a text will be. */
    double height(String text, BlockKind kind) {
        Look look = Look.of(kind, 0);
        return look.before() + pieces(text, look).size() * look.size() * Geometry.LEADING + look.after();
    }

    /** The first line of what hangs is the wider one. */
    private List<Broken.Piece> pieces(String text, Look look) {
        double width = Geometry.TEXT - look.indent() - (look.centre() || look.indent() > 14 ? look.indent() : 0);
        return new Broken(text, look.face(), look.size(), measure).lines(width);
    }

    /** Draws a line with its top where the page is filled to. */
    Line line(int start, String words, double x, Face face, double size) {
        double baseline = pages.y() + size * Geometry.LEADING * .75;
        pages.draw(new SetPage.Run(x, baseline, size, face, words));
        double width = measure.width(words.stripTrailing(), face, size);
        double left = Geometry.round(x);
        Box box = new Box(pages.number(), left, Geometry.round(baseline - size * Geometry.ASCENT),
                Geometry.round(Math.max(width, 1)), Geometry.round(size * Geometry.TALL));
        return new Line(start, box, edges(words, face, size));
    }

    private String edges(String words, Face face, double size) {
        List<Long> edges = new ArrayList<>();
        double at = 0;
        for (String word : words.split(" ", -1)) {
            edges.add(Math.round(at * 10));
            at += measure.width(word + " ", face, size);
        }
        return edges.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
