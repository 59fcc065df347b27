package org.autoreproduce.ui.paper;

import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.QuoteIndex;

/** Turns what was selected on the screen into a passage that is found again in the document. */
final class PickedPassage {
    private static final double NEAR = 4;

    private final Document document;
    private final QuoteIndex index;

    /** Reads the whole document once. */
    PickedPassage(Document document) {
        this.document = document;
        index = new QuoteIndex(document);
    }

    /** The same words in the same place as the document has them; else what was selected. */
    Anchor.Passage exact(Anchor.Passage selected) {
        return same(selected).orElse(selected);
    }

    /** The same, but where the document has them otherwise the paragraph that they begin in. */
    Anchor.Passage findable(Anchor.Passage selected) {
        return same(selected).or(() -> document.blocks().stream().filter(block -> holds(block, selected)).findFirst()
                .map(block -> index.passage(block, 0, block.text().length()))).orElse(selected);
    }

    private Optional<Anchor.Passage> same(Anchor.Passage selected) {
        Box first = selected.boxes().getFirst();
        return index.findAll(selected.quote()).stream().filter(place -> !place.boxes().isEmpty())
                .filter(place -> near(place.boxes().getFirst(), first)).findFirst();
    }

    private static boolean near(Box a, Box b) {
        return a.page() == b.page() && Math.abs(a.x() - b.x()) < NEAR
                && Math.abs(a.y() + a.height() / 2 - b.y() - b.height() / 2) < NEAR;
    }

    private static boolean holds(Block block, Anchor.Passage selected) {
        Box first = selected.boxes().getFirst();
        double x = first.x() + first.width() / 2;
        double y = first.y() + first.height() / 2;
        return !block.text().isBlank() && block.boxes().stream().anyMatch(box -> box.page() == first.page()
                && x >= box.x() && x <= box.x() + box.width() && y >= box.y() && y <= box.y() + box.height());
    }
}
