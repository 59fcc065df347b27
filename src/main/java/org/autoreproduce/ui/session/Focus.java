package org.autoreproduce.ui.session;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;

/**
 * What is looked at.
 *
 * @param anchor  the thing itself
 * @param related where else it stands: a claim's cell in the paper, its metrics line, the code line that wrote it
 */
public record Focus(Anchor anchor, List<Anchor> related) {
    /** Copies the list. */
    public Focus {
        related = List.copyOf(related);
    }

    /** The thing itself if it is of that kind, else the first of what is related that is. */
    public <T extends Anchor> Optional<T> first(Class<T> kind) {
        return kind.isInstance(anchor)
                ? Optional.of(kind.cast(anchor))
                : related.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
