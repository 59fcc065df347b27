package org.autoreproduce.paper.correction;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.Document;

/**
 * A paper with its corrections.
 *
 * @param extracted   as the program read it
 * @param corrections what people corrected
 * @param document    with the corrections, as everybody is to see it
 * @param origins     for each block of the corrected paper the index of the block that was read
 * @param places      where each correction belongs in what was read, in the order of the corrections
 */
public record Corrected(Document extracted, Corrections corrections, Document document, List<Integer> origins,
        List<Place> places) {
    /** Copies the lists. */
    public Corrected {
        origins = List.copyOf(origins);
        places = List.copyOf(places);
    }

    /** A correction and where it belongs. */
    public record Place(Correction correction, Spot spot) {
        /** Whether it was not found again, and so changes nothing. */
        public boolean lost() {
            return spot instanceof Spot.Lost;
        }
    }

    /** The block as everybody sees it; empty where it is left out. */
    public Optional<Block> block(Block read) {
        int at = origins.indexOf(read.index());
        return at < 0 ? Optional.empty() : Optional.of(document.blocks().get(at));
    }

    /** The corrections of a block that was read, those of its cells among them. */
    public List<Correction> of(Block read) {
        return places.stream().filter(place -> switch (place.spot()) {
            case Spot.InBlock in -> in.block() == read.index();
            case Spot.InCell in -> extracted.tables().get(in.table()).block() == read.index();
            case Spot.Everywhere _,Spot.Lost _ -> false;
        }).map(Place::correction).toList();
    }

    /** Those that were not found again. */
    public List<Correction> lost() {
        return places.stream().filter(Place::lost).map(Place::correction).toList();
    }
}
