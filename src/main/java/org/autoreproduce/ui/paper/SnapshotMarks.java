package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/** Makes marks of what is known of a paper. */
final class SnapshotMarks {
    private static final int LONGEST_NAME = 90;

    private final Optional<Document> document;
    private final Evidence evidence;
    private final Places places;

    SnapshotMarks(Optional<Document> document, Evidence evidence, Places places) {
        this.document = document;
        this.evidence = evidence;
        this.places = places;
    }

    /** All but citations; takes a while with a large document. */
    List<Mark> all(Cancellation stop) {
        List<Mark> marks = new ArrayList<>();
        for (Evidence.Link link : evidence.links()) {
            stop.check();
            Layer layer = layer(link);
            if (layer != null && link.anchor() instanceof Anchor.Passage passage) {
                places.find(passage).filter(found -> !found.boxes().isEmpty()).ifPresent(found -> marks.add(new Mark(
                        layer, found.boxes(), link.id() + "  " + link.words(), new Anchor.Item(link.id()))));
            }
        }
        return marks;
    }

    /** Where works are cited, and which. */
    Citations citations() {
        Map<Anchor, Id> works = new HashMap<>();
        evidence.links().stream().filter(link -> link.id().kind() == Kind.WORK)
                .forEach(link -> works.putIfAbsent(link.anchor(), link.id()));
        Map<Mark, List<Cited>> all = new LinkedHashMap<>();
        document.ifPresent(known -> known.mentions().forEach(mention -> {
            List<Box> boxes = known.blocks().get(mention.block()).boxes(mention.start(), mention.end());
            List<Cited> cited = cited(known, mention, works);
            if (!boxes.isEmpty() && !cited.isEmpty()) {
                all.put(mark(boxes, cited), cited);
            }
        }));
        return new Citations(all);
    }

    private static List<Cited> cited(Document document, Mention mention, Map<Anchor, Id> works) {
        return mention.references().stream().distinct()
                .filter(number -> number >= 1 && number <= document.references().size())
                .map(number -> document.references().get(number - 1)).map(entry -> {
                    Optional<Anchor.Passage> place = entry.boxes().isEmpty()
                            ? Optional.empty()
                            : Optional.of(passage(document, entry));
                    return new Cited(entry, place, place.map(works::get));
                }).filter(work -> work.place().isPresent()).toList();
    }

    private static Mark mark(List<Box> boxes, List<Cited> cited) {
        List<Mark.Target> targets = cited.stream()
                .map(work -> new Mark.Target(work.place().orElseThrow(), name(work.entry()))).toList();
        return new Mark(Layer.MENTIONS, boxes,
                targets.stream().map(Mark.Target::words).collect(Collectors.joining("\n")), targets);
    }

    private static @Nullable Layer layer(Evidence.Link link) {
        return switch (link.id().kind()) {
            case CLAIM -> Layer.CLAIMS;
            case QUESTION -> Layer.OPEN;
            case REQUIREMENT, ASSUMPTION -> Layer.PASSAGES;
            case WORK, SNIPPET, TEST -> null;
        };
    }

    /** As the evidence has it, so that a work that was chosen is selected with its reference. */
    static Anchor.Passage passage(Document document, Reference entry) {
        return new Anchor.Passage(document.hash(), entry.page(), entry.boxes(), entry.raw(), "", "");
    }

    /** A reference in one line: who, when, what. */
    static String name(Reference entry) {
        String authors = entry.authors().isEmpty()
                ? ""
                : entry.authors().getFirst() + (entry.authors().size() > 1 ? " et al." : "");
        String name = Stream.of(authors, Objects.requireNonNullElse(entry.year(), ""),
                Objects.requireNonNullElse(entry.title(), "")).filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        String whole = entry.title() == null ? entry.raw() : name;
        return whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME - 1) + "…" : whole;
    }
}
