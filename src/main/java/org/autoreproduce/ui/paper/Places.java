package org.autoreproduce.ui.paper;

import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.PassageFinder;

/** Finds passages again in the paper as it is now: where they stood, else by their words. May be shared by all threads. */
final class Places {
    private final Optional<PassageFinder> finder;

    /** Without a document each passage is believed to stand where it stood. */
    Places(Optional<Document> document) {
        finder = document.map(PassageFinder::new);
    }

    /** Where it stands now; empty where it is lost. */
    Optional<Anchor.Passage> find(Anchor.Passage passage) {
        return finder.isEmpty() ? Optional.of(passage) : switch (finder.get().find(passage)) {
            // its own boxes: a cell's are its own, while its words are found in a row of text
            case PassageFinder.Finding.Found _ -> Optional.of(passage);
            case PassageFinder.Finding.Moved(Anchor.Passage _, Anchor.Passage to) -> moved(passage, to);
            case PassageFinder.Finding.Lost _ -> Optional.empty();
        };
    }

    /** Of a file that did not change what was cut from a table or joined by us still stands where it stood. */
    private static Optional<Anchor.Passage> moved(Anchor.Passage from, Anchor.Passage to) {
        return Optional.of(from.document().equals(to.document()) && !from.boxes().isEmpty() ? from : to);
    }
}
