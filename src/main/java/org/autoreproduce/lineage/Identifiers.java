package org.autoreproduce.lineage;

import org.jspecify.annotations.Nullable;

/**
 * What registers call a work. Two works that share one of these are one work.
 *
 * @param doi             without address, in small letters
 * @param arxiv           without version, such as "1609.02907" or "cs/0501001"
 * @param semanticScholar the service's own id
 * @param openAlex        the service's own id, such as "W2964015378"
 */
public record Identifiers(@Nullable String doi, @Nullable String arxiv, @Nullable String semanticScholar,
        @Nullable String openAlex) {
    /** Of a work that no register is known to have. */
    public static Identifiers none() {
        return new Identifiers(null, null, null, null);
    }

    /** Whether one of them is the same in both. */
    public boolean meets(Identifiers other) {
        return meet(doi, other.doi) || meet(arxiv, other.arxiv) || meet(semanticScholar, other.semanticScholar)
                || meet(openAlex, other.openAlex);
    }

    /** All that either knows; where both know one, it is this one's. */
    public Identifiers or(Identifiers other) {
        return new Identifiers(first(doi, other.doi), first(arxiv, other.arxiv),
                first(semanticScholar, other.semanticScholar), first(openAlex, other.openAlex));
    }

    private static boolean meet(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
