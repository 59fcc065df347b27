package org.autoreproduce.paper.source;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.TextOrigin;

/**
 * A paper as its source tells it, before it is set on pages.
 *
 * @param origin      the kind of source
 * @param authors     one each; may be empty
 * @param publication where it appeared, as far as the source says
 * @param urls        addresses behind links and in the text
 * @param parts       in reading order, the title first
 */
public record SourcePaper(TextOrigin origin, List<String> authors, Publication publication, List<String> urls,
        List<Part> parts) {
    /** Copies the lists. */
    public SourcePaper {
        authors = List.copyOf(authors);
        urls = List.copyOf(urls);
        parts = List.copyOf(parts);
    }

    /** The words of its title. */
    public Optional<String> title() {
        return parts.stream().filter(part -> part instanceof Part.Text text && text.kind() == BlockKind.TITLE)
                .map(part -> ((Part.Text) part).flow().text()).findFirst();
    }
}
