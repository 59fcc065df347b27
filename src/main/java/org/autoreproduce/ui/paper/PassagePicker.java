package org.autoreproduce.ui.paper;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Document;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;

/** Makes something of the selected passage, or says why that cannot be. */
final class PassagePicker {
    private final PaperModel model;
    private final Supplier<Optional<Document>> document;
    private final Background background;
    private PassageDeeds deeds = new NoDeeds();

    PassagePicker(PaperModel model, Supplier<Optional<Document>> document, Background background) {
        this.model = model;
        this.document = document;
        this.background = background;
    }

    void deeds(PassageDeeds newDeeds) {
        deeds = newDeeds;
    }

    /** The selected passage is a requirement. */
    void require() {
        picked((known, passage) -> background.run(_ -> new PickedPassage(known).findable(passage), deeds::require,
                model::tell));
    }

    /** The selected number is a claim. */
    void claim() {
        picked((known, passage) -> {
            CellNames names = CellNames.at(known, passage.boxes().getFirst());
            background.run(_ -> new PickedPassage(known).exact(passage), found -> deeds.claim(found, names),
                    model::tell);
        });
    }

    private void picked(BiConsumer<Document, Anchor.Passage> use) {
        Optional<Document> known = document.get();
        Optional<Anchor.Passage> passage = known.map(Document::hash).flatMap(model::passage);
        Optional<Sentence> refusal = passage.isEmpty()
                ? Optional.of(Sentence.of("ui.passage.none"))
                : deeds.refusal();
        if (refusal.isPresent()) {
            model.tell(refusal.get());
        } else if (known.isPresent() && passage.isPresent()) {
            use.accept(known.get(), passage.get());
        }
    }

    /** Of a paper that belongs to nothing. */
    private record NoDeeds() implements PassageDeeds {
        @Override
        public Optional<Sentence> refusal() {
            return Optional.of(Sentence.of("ui.passage.no-project"));
        }

        @Override
        public void require(Anchor.Passage passage) {
            throw new IllegalStateException("refused");
        }

        @Override
        public void claim(Anchor.Passage passage, CellNames names) {
            throw new IllegalStateException("refused");
        }
    }
}
