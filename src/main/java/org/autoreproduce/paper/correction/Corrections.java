package org.autoreproduce.paper.correction;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.Document;

/**
 * What paper/corrections.json holds: the user's corrections of one paper, in the order in which they were made. The file
 * is the user's own; no stage writes it, and where it is missing nothing is corrected.
 *
 * @param corrections no two of them say the same thing of the same place
 */
public record Corrections(int schema, List<Correction> corrections) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Corrections {
        corrections = List.copyOf(corrections);
    }

    /** Nothing is corrected. */
    public static Corrections none() {
        return new Corrections(SCHEMA, List.of());
    }

    /** The same with one more, in place of what said the same thing of the same place. */
    public Corrections with(Correction correction) {
        List<Correction> all = new ArrayList<>(corrections);
        all.removeIf(correction::replaces);
        all.add(correction);
        return new Corrections(SCHEMA, all);
    }

    /** The same with this one undone. */
    public Corrections without(Correction correction) {
        return new Corrections(SCHEMA, corrections.stream().filter(one -> !one.equals(correction)).toList());
    }

    /** The paper with the corrections, as everybody is to see it; those that are not found again change nothing. */
    public Document applied(Document extracted) {
        return on(extracted).document();
    }

    /** The same, and what became of each correction. */
    public Corrected on(Document extracted) {
        return corrections.isEmpty()
                ? new Corrected(extracted, this, extracted,
                        extracted.blocks().stream().map(block -> block.index()).toList(), List.of())
                : new Correcting(extracted, this).corrected();
    }
}
