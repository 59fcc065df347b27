package org.autoreproduce.paper.layout;

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
                    if (prose(draft.text())) {
                        break;
                    }
                    draft.kind(BlockKind.AUTHORS);
                }
            }
        }
    }

    /** Names and places are capitalised; where most words are not and there are many, the paper has begun. */
    private static boolean prose(String text) {
        String[] words = text.split("\\s+");
        long small = Arrays.stream(words).filter(word -> Character.isLowerCase(word.codePointAt(0))).count();
        return text.length() > 500 || words.length > 25 && small > .55 * words.length;
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
                        && !d.text()
                                .matches("(?is)^(arxiv:|published as|under review|journal of \\p{L}+( \\p{L}+)?$).*"))
                .max(Comparator.comparingDouble((Draft d) -> Math.round(d.first().chunk().largest() * 2) / 2.0)
                        .thenComparingDouble(d -> -d.first().chunk().baseline()))
                .orElse(null);
    }

    /** The authors' names, from what stands under the title on its page. */
    List<String> authors() {
        AuthorNames names = new AuthorNames();
        drafts.stream().dropWhile(draft -> !draft.is(BlockKind.TITLE))
                .filter(draft -> draft.is(BlockKind.AUTHORS) && draft.first().chunk().page() == 1)
                .flatMap(draft -> draft.lines().stream()).forEach(line -> names.add(line.chunk()));
        return names.names();
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
