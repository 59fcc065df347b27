package org.autoreproduce.paper;

import java.util.Comparator;
import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;

/**
 * Finds old passages again, also in a document that was read anew or from a changed file: by position, then by quote.
 * What cannot be found is lost; nothing is moved silently. May be shared by all threads.
 */
public final class PassageFinder {
    private final QuoteIndex index;

    /** Reads the whole document once. */
    public PassageFinder(Document document) {
        index = new QuoteIndex(document);
    }

    /** What became of a passage. */
    public sealed interface Finding {
        /** The quote stands where it stood. */
        record Found(Anchor.Passage passage) implements Finding {}

        /** The quote stands elsewhere; of several places the one whose surroundings are most alike. */
        record Moved(Anchor.Passage from, Anchor.Passage to) implements Finding {}

        /** The quote stands nowhere. */
        record Lost(Anchor.Passage passage) implements Finding {}
    }

    /** Looks for a passage. */
    public Finding find(Anchor.Passage old) {
        List<Anchor.Passage> places = index.findAll(old.quote());
        for (Anchor.Passage place : places) {
            if (samePlace(old, place)) {
                return new Finding.Found(place);
            }
        }
        return places.stream().max(Comparator.comparingInt(place -> likeness(old, place)))
                .<Finding>map(place -> new Finding.Moved(old, place)).orElse(new Finding.Lost(old));
    }

    private static boolean samePlace(Anchor.Passage old, Anchor.Passage place) {
        return !old.boxes().isEmpty() && !place.boxes().isEmpty()
                && overlap(old.boxes().getFirst(), place.boxes().getFirst());
    }

    /** Whether their middles lie close together; a line's box may differ a little between readers. */
    private static boolean overlap(Box a, Box b) {
        return a.page() == b.page() && Math.abs(a.x() - b.x()) < 4
                && Math.abs(a.y() + a.height() / 2 - b.y() - b.height() / 2) < 4;
    }

    private static int likeness(Anchor.Passage old, Anchor.Passage place) {
        int before = 0;
        int after = 0;
        String oldPrefix = old.prefix();
        String prefix = place.prefix();
        while (before < Math.min(oldPrefix.length(), prefix.length()) && oldPrefix
                .charAt(oldPrefix.length() - 1 - before) == prefix.charAt(prefix.length() - 1 - before)) {
            before++;
        }
        while (after < Math.min(old.suffix().length(), place.suffix().length())
                && old.suffix().charAt(after) == place.suffix().charAt(after)) {
            after++;
        }
        return before + after;
    }
}
