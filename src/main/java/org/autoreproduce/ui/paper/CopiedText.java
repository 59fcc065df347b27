package org.autoreproduce.ui.paper;

import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.PageText;
import org.jspecify.annotations.Nullable;

/** A range as people want to paste it: rows joined into paragraphs, broken words made whole. */
final class CopiedText {
    /** A gap between rows wider than this share of their height ends a paragraph. */
    private static final double GAP = .9;
    /** A row that ends before this share of its column is the last of its paragraph. */
    private static final double SHORT = .82;
    /** Indents are wider than this, in heights of a row, and narrower than {@link #CENTRED}. */
    private static final double INDENT = .6;
    private static final double CENTRED = 4;

    private final PaperText text;
    private final Hyphens hyphens;

    CopiedText(PaperText text) {
        this.text = text;
        hyphens = new Hyphens(text.pages());
    }

    String of(TextRange range) {
        StringBuilder out = new StringBuilder();
        PageText.Row last = null;
        for (int number = range.from().page(); number <= range.to().page(); number++) {
            PageText page = text.page(number);
            int start = number == range.from().page() ? range.from().offset() : 0;
            int end = number == range.to().page() ? range.to().offset() : page.text().length();
            for (PageText.Row row : page.rows()) {
                if (row.start() < end && row.end() > start) {
                    String part = page.text().substring(Math.max(start, row.start()), Math.min(end, row.end()));
                    join(out, last, row, page, part);
                    last = row;
                }
            }
        }
        return out.toString();
    }

    private void join(StringBuilder out, PageText.@Nullable Row last, PageText.Row row,
            PageText page, String part) {
        if (last != null) {
            if (hyphenEnds(out)) {
                String word = lastWord(out);
                if (hyphens.breaks(word, firstWord(part))) {
                    out.setLength(out.length() - 1);
                }
            } else {
                out.append(newParagraph(last, row, page.rows()) ? '\n' : ' ');
            }
        }
        out.append(part);
    }

    private static boolean hyphenEnds(StringBuilder out) {
        int length = out.length();
        return length > 1 && "-‐".indexOf(out.charAt(length - 1)) >= 0 && Character.isLetter(out.charAt(length - 2));
    }

    private static String lastWord(StringBuilder out) {
        int from = out.length() - 1;
        while (from > 0 && (Character.isLetterOrDigit(out.charAt(from - 1)) || out.charAt(from - 1) == '-')) {
            from--;
        }
        return out.substring(from, out.length() - 1);
    }

    private static String firstWord(String part) {
        int to = 0;
        while (to < part.length() && Character.isLetterOrDigit(part.charAt(to))) {
            to++;
        }
        return part.substring(0, to);
    }

    private static boolean newParagraph(PageText.Row last, PageText.Row row, List<PageText.Row> page) {
        Box before = last.box();
        Box box = row.box();
        boolean otherSize = Math.abs(before.height() - box.height()) > .15 * Math.max(before.height(), box.height());
        if (last.column() != row.column() || before.page() != box.page()) {
            return otherSize;
        }
        double left = Double.MAX_VALUE;
        double right = 0;
        for (PageText.Row other : page) {
            if (other.column() == row.column()) {
                left = Math.min(left, other.box().x());
                right = Math.max(right, other.box().x() + other.box().width());
            }
        }
        double indent = box.x() - Math.max(left, before.x());
        boolean indented = indent > INDENT * box.height() && indent < CENTRED * box.height();
        boolean ended = before.x() + before.width() - left < SHORT * (right - left);
        return otherSize || indented || ended || box.y() - before.y() - before.height() > GAP * box.height();
    }
}
