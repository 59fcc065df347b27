package org.autoreproduce.lineage;

import java.util.Locale;
import java.util.Objects;
import org.autoreproduce.paper.Reference;

/** What entries of a reference list tell of the works that they name. */
public final class References {
    private References() {}

    /** What is looked for. */
    public static WorkQuery query(Reference reference) {
        String doi = reference.doi();
        return new WorkQuery(Objects.requireNonNullElse(reference.title(), ""), reference.raw(), reference.authors(),
                year(reference),
                new Identifiers(doi == null ? null : doi.toLowerCase(Locale.ROOT), reference.arxivId(), null, null));
    }

    /** The year that an entry prints, 0 where it prints none. */
    public static int year(Reference reference) {
        String digits = Objects.requireNonNullElse(reference.year(), "").replaceAll("\\D", "");
        return digits.length() == 4 ? Integer.parseInt(digits) : 0;
    }
}
