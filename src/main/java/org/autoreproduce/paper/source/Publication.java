package org.autoreproduce.paper.source;

import org.jspecify.annotations.Nullable;

/**
 * Where and when a paper appeared.
 *
 * @param venue the journal or proceedings, as the source names it; null where it does not
 * @param year  four digits; null where the source does not tell it
 */
public record Publication(@Nullable String venue, @Nullable String year) {
    /** Nothing of it. */
    public static Publication unknown() {
        return new Publication(null, null);
    }
}
