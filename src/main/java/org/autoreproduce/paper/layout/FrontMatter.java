package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.jspecify.annotations.Nullable;

/** Finds title, authors and names of a paper on its first page. */
final class FrontMatter {
    private static final Pattern ARXIV = Pattern.compile("arXiv:\\s?(\\d{4}\\.\\d{4,5})");
    private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s,;\"<>\\]]+[\\p{L}\\p{N}])");

    private final List<Draft> drafts;

    FrontMatter(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** Marks the title and what stands between it and the text as title and authors, the abstract as abstract. */
    void mark() {
        Draft title = title();
        if (title != null) {
            title.kind(BlockKind.TITLE);
            title.number(null);
        }
        if (title != null) {
            absorb(title);
        }
        boolean named = title != null;
        boolean inAbstract = false;
        for (Draft draft : drafts) {
            if (draft == title) {
                continue;
            }
            if (draft.is(BlockKind.HEADING)) {
                boolean known = HeadingRule.isAbstract(draft.text());
                boolean body = draft.text().matches("(?s)^(?:[\\dI]\\.?\\s+).*|(?i)introduction.*");
                if (!known && !body && named && draft.first().chunk().page() == 1) {
                    draft.kind(BlockKind.AUTHORS);
                    continue;
                }
                inAbstract = known;
                named = false;
                if (!known) {
                    break;
                }
            } else if (draft.is(BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FORMULA)) {
                if (draft.text().matches("(?is)^(abstract|summary)\\s*[.:—–-].*")
                        || draft.text().matches("(?s)^(Abstract|ABSTRACT)\\s+\\p{Lu}.*")) {
                    draft.kind(BlockKind.ABSTRACT);
                    named = false;
                } else if (inAbstract) {
                    draft.kind(BlockKind.ABSTRACT);
                } else if (named && draft.first().chunk().page() == 1) {
                    if (draft.lines().size() > 6 && draft.text().length() > 500) {
                        break;
                    }
                    draft.kind(BlockKind.AUTHORS);
                }
            }
        }
    }

    /** A title's further lines may have been taken for headings of their own. */
    private void absorb(Draft title) {
        int next = drafts.indexOf(title) + 1;
        while (next < drafts.size() && drafts.get(next).zone() == null
                && drafts.get(next).first().flow() == title.last().flow()
                && Math.abs(drafts.get(next).first().chunk().largest() - title.last().chunk().largest()) < .3
                && drafts.get(next).first().chunk().bold() == title.last().chunk().bold()
                && drafts.get(next).first().chunk().baseline() - title.last().chunk().baseline() < 1.6
                        * title.last().chunk().largest()) {
            title.lines().addAll(drafts.remove(next).lines());
        }
    }

    private @Nullable Draft title() {
        return drafts.stream().filter(d -> d.first().chunk().page() == 1 && d.zone() == null)
                .filter(d -> d.text().length() > 5 && !HeadingRule.isAbstract(d.text()))
                .filter(d -> d.first().chunk().baseline() < 420
                        && !d.text().matches("(?is)^(arxiv:|published as|under review).*"))
                .max(Comparator.comparingDouble((Draft d) -> Math.round(d.first().chunk().largest() * 2) / 2.0)
                        .thenComparingDouble(d -> -d.first().chunk().baseline()))
                .orElse(null);
    }

    /** The names in the authors' blocks, without marks, addresses and places. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.is(BlockKind.AUTHORS) && draft.first().chunk().page() == 1) {
                for (PrintLine line : draft.lines()) {
                    names.addAll(names(line.chunk()));
                }
            }
        }
        return names.stream().distinct().toList();
    }

    private static List<String> names(Chunk line) {
        StringBuilder text = new StringBuilder();
        List<Glyph> glyphs = line.glyphs();
        if (place(line)) {
            return List.of();
        }
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            boolean mark = glyph.size() < .87 * line.size() || "*∗†‡§¶0123456789".contains(glyph.text());
            double gap = i == 0 ? 0 : glyph.x() - glyphs.get(i - 1).right();
            if (i > 0 && gap > 1.1 * line.size()) {
                text.append('\n');
            } else if (i > 0 && LineText.gap(glyphs.get(i - 1), glyph)) {
                text.append(' ');
            }
            text.append(mark ? "\t" : glyph.text());
        }
        int mail = text.indexOf("@");
        String told = mail < 0 ? text.toString() : text.substring(0, mail);
        return Arrays.stream(told.split("\\s*[,;\\n]\\s*|\\t+\\s*|\\s+(?:and|&)\\s+|^and\\s+"))
                .map(name -> name.strip().replaceFirst("^(?:and|&)\\s+", ""))
                .filter(name -> name.matches(
                        "(?:\\p{Lu}[\\p{L}'’.-]*\\s+)(?:(?:\\p{Lu}[\\p{L}'’.-]*|van|von|de|der|den|la|del|bin|al|El)\\s+){0,3}\\p{Lu}[\\p{L}'’-]+(?:\\s(?:Jr|II|III)\\.?)?"))
                .filter(name -> !name.matches(
                        "(?i).*\\b(tech|dept|foundation|csail|hong kong|senior member|member|gmbh|telecom|inria|cnrs|universit\\w*|univ|los gatos|iit\\w*|mit|ucl|eth|university|institute|research|google|facebook|microsoft|department|school|college|laborator\\w*|labs?|inc|brain|openai|deepmind|technology|science|sciences|engineering|conference|china|usa|canada|india|germany|france|proceedings|center|centre|academy|amazon|mila|new york|equal contribution)\\b.*"))
                .toList();
    }

    /** A line that begins with a raised mark tells where somebody works. */
    private static boolean place(Chunk line) {
        Glyph first = line.glyphs().getFirst();
        return first.size() < .87 * line.size() && first.baseline() < line.baseline() - .1 * line.size()
                && first.text().matches("[\\d\\p{Ll}]");
    }

    static @Nullable String arxivId(String text) {
        Matcher matcher = ARXIV.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    static @Nullable String doi(String text) {
        Matcher matcher = DOI.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
