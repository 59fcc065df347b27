package org.autoreproduce.lineage.source.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers in the form in which they are compared. */
final class Ids {
    private static final Pattern ARXIV = Pattern
            .compile("(?i)(?:arxiv[.:/]|abs/|pdf/|^)(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?");

    private Ids() {}

    /** A DOI without its address, in small letters; null where it is none. */
    static @Nullable String doi(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:)", "");
        return plain.matches("10\\.\\d{4,9}/\\S+") ? plain : null;
    }

    /** An arXiv id without its version, also inside an address or a DOI of arXiv's; null where there is none. */
    static @Nullable String arxiv(@Nullable String text) {
        Matcher matcher = ARXIV.matcher(text == null ? "" : text.strip());
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
