package org.autoreproduce.ui.paper;

import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.PassageFinder;

/** Finds passages again in the paper as it is now: where they stood, else by their words. May be shared by all threads. */
final class Places {
    private final Optional<PassageFinder> finder;
    private final String hash;

    /** Without a document each passage is believed to stand where it stood. */
    Places(Optional<Document> document) {
        finder = document.map(PassageFinder::new);
        hash = document.map(Document::hash).orElse("");
    }

    /** Where it stands now; empty where it is lost. In a file that did not change it stands where it stood. */
    Optional<Anchor.Passage> find(Anchor.Passage passage) {
        if (finder.isEmpty() || passage.document().equals(hash) && !passage.boxes().isEmpty()) {
            return Optional.of(passage);
        }
        return switch (finder.get().find(passage)) {
            case PassageFinder.Finding.Found(Anchor.Passage found) -> Optional.of(found);
            case PassageFinder.Finding.Moved(Anchor.Passage _, Anchor.Passage to) -> Optional.of(to);
            case PassageFinder.Finding.Lost _ -> Optional.empty();
        };
    }
}
