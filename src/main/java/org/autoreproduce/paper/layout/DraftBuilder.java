package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.jspecify.annotations.Nullable;

/** Gathers lines into blocks by what a reader goes by: space, indents, fonts, marks. */
final class DraftBuilder {
    private static final Pattern ITEM = Pattern.compile(
            "^(?:[•·▪◦‣∙■]|[-–—*](?= )|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)](?= )|\\((?:\\d|[a-z]|[ivx]{1,4})\\)).*",
            Pattern.DOTALL);
    private static final Pattern EQUATION_NUMBER = Pattern.compile(".*\\s\\(\\d{1,3}[a-z]?\\)$");

    private final Style style;
    private final HeadingRule headings;
    private final FootRules footRules;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Draft open;

    DraftBuilder(Style style, HeadingRule headings, FootRules footRules) {
        this.style = style;
        this.headings = headings;
        this.footRules = footRules;
    }

    List<Draft> drafts(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Area(Zone zone, int flow) -> area(zone, flow);
                case PrintLine line -> line(line);
            }
        }
        return drafts;
    }

    private void area(Zone zone, int flow) {
        BlockKind kind = switch (zone.kind()) {
            case FIGURE -> BlockKind.FIGURE;
            case TABLE -> BlockKind.TABLE;
            case ALGORITHM -> BlockKind.ALGORITHM;
        };
        if (!zone.chunks().isEmpty()) {
            drafts.add(new Draft(kind, zone, flow));
        }
        open = null;
    }

    private void line(PrintLine line) {
        BlockKind kind = kind(line);
        Draft current = open;
        if (current != null && continues(current, line, kind)) {
            current.lines().add(line);
            return;
        }
        open = new Draft(kind, line);
        drafts.add(open);
    }

    private BlockKind kind(PrintLine line) {
        boolean note = open != null && open.is(BlockKind.FOOTNOTE) && open.last().flow() == line.flow()
                && near(open, line)
                && sameSize(open.last(), line) && line.chunk().size() < style.size() - .5;
        if (note || footRules.foot(line)) {
            return BlockKind.FOOTNOTE;
        }
        if (Captions.of(line.text()).isPresent() && !(open != null && open.is(BlockKind.CAPTION) && near(open, line)
                && open.lines().size() == 1 && Captions.of(open.text()).isEmpty())) {
            return BlockKind.CAPTION;
        }
        if (headings.fits(line)) {
            return BlockKind.HEADING;
        }
        if (line.text().matches("(?:\\([a-h]\\)\\s*)+")) {
            return BlockKind.FIGURE;
        }
        if (formula(line)) {
            return BlockKind.FORMULA;
        }
        return ITEM.matcher(line.text()).matches() ? BlockKind.ITEM : BlockKind.PARAGRAPH;
    }

    private boolean continues(Draft current, PrintLine line, BlockKind kind) {
        PrintLine last = current.last();
        if (last.flow() != line.flow()) {
            return false;
        }
        return switch (current.kind()) {
            case HEADING ->
                (kind == BlockKind.HEADING || headings.marked(line) || mostlyBold(line) && last.free() < .4)
                        && near(current, line) && sameLook(last, line)
                        && !headings.numbered(line.text()) && !headings.known(current.first());
            case FORMULA -> kind == BlockKind.FORMULA
                    && line.chunk().baseline() - last.chunk().baseline() < 2.3 * style.leading();
            case CAPTION -> kind != BlockKind.CAPTION && near(current, line) && sameSize(last, line)
                    && !(kind == BlockKind.HEADING && headings.numbered(line.text()));
            case FIGURE -> kind == BlockKind.FIGURE && near(current, line);
            case FOOTNOTE -> kind == BlockKind.FOOTNOTE && near(current, line) && !marked(line);
            case ITEM -> (kind == BlockKind.PARAGRAPH || kind == BlockKind.FORMULA && !centred(line))
                    && near(current, line) && sameSize(last, line)
                    && line.chunk().left() > current.first().chunk().left() - 2 && !newParagraph(current, line);
            default -> (kind == BlockKind.PARAGRAPH || kind == BlockKind.FORMULA && !centred(line)
                    || kind == BlockKind.ITEM && !itemStart(current, line)) && near(current, line)
                    && sameSize(last, line) && !newParagraph(current, line);
        };
    }

    /** "(2018)." or "5. " at a line's start in the middle of a sentence is no item. */
    private boolean itemStart(Draft current, PrintLine line) {
        boolean ended = current.last().text().matches("(?s).*[.:;!?][)”\"]?$") || current.last().free() > .1;
        return ended || line.text().matches("^[•·▪◦‣∙■].*") || line.indent() > 4;
    }

    private boolean near(Draft current, PrintLine line) {
        double step = line.chunk().baseline() - current.last().chunk().baseline();
        return step < 1.38 * style.leading(Math.min(line.chunk().size(), current.last().chunk().size())) && step > -1;
    }

    private boolean newParagraph(Draft current, PrintLine line) {
        PrintLine last = current.last();
        boolean ended = last.text().matches("(?s).*[.:!?][)”\"’]?[⁰-⁹¹²³]*$");
        boolean indented = line.indent() > .7 * style.size()
                && line.chunk().left() - last.chunk().left() > .7 * style.size()
                && current.kind() != BlockKind.ITEM;
        boolean shortBefore = last.free() > .12 && ended;
        boolean boldStart = ended && line.chunk().glyphs().getFirst().face().bold() && last.free() > .03
                && !last.chunk().glyphs().getLast().face().bold();
        return indented && (ended || last.free() > .1 || current.lines().size() == 1)
                || shortBefore && line.text().matches("(?s)^[\\p{Lu}\\p{N}“\"(\\[•].*")
                || boldStart || current.kind() == BlockKind.ITEM && shortBefore
                        && line.chunk().left() < current.last().chunk().left() - 4;
    }

    private static boolean sameSize(PrintLine a, PrintLine b) {
        return Math.abs(a.chunk().size() - b.chunk().size()) < .75;
    }

    /** Small capitals have no size of their own: their largest letters tell it. */
    private boolean sameLook(PrintLine a, PrintLine b) {
        boolean sized = sameSize(a, b) || HeadingRule.capitals(a.text()) && HeadingRule.capitals(b.text())
                && Math.abs(a.chunk().largest() - b.chunk().largest()) < .5;
        boolean abbreviation = b.text().matches("\\([\\p{Lu}-]{2,}\\)");
        return sized && (mostlyBold(a) == mostlyBold(b) || abbreviation || a.chunk().size() > style.size() + .8);
    }

    private static boolean mostlyBold(PrintLine line) {
        return line.chunk().share(g -> g.face().bold()) > .6;
    }

    private static boolean marked(PrintLine line) {
        Glyph first = line.chunk().glyphs().getFirst();
        return first.size() < .87 * line.chunk().size() || line.text().matches("^[*∗†‡§¶¹²³⁴-⁹].*");
    }

    private boolean formula(PrintLine line) {
        String text = line.text();
        Chunk chunk = line.chunk();
        long words = Pattern.compile("\\p{L}{3,}").matcher(text).results().count();
        double math = chunk.share(g -> g.face().math() || "=+<>≤≥∑∏∈(){}[]|,".contains(g.text()));
        boolean numberAtEnd = EQUATION_NUMBER.matcher(text).matches() && math > .25;
        boolean set = open == null || open.last().flow() != line.flow()
                || line.chunk().baseline() - open.last().chunk().baseline() > 1.2 * style.leading();
        return math > .2 && words <= 3 && set && text.matches("(?s).*[=≤≥≈∈<>].*")
                && !text.matches("(?s)^\\p{Lu}?\\p{Ll}{2,}.*")
                || math > .45 && words <= 3 && (centred(line) || numberAtEnd)
                || numberAtEnd && words <= 5 && centred(line)
                || math > .3 && words == 0 && centred(line) && text.length() < 40;
    }

    private boolean centred(PrintLine line) {
        return line.indent() > 1.2 * style.size();
    }
}
