package org.autoreproduce.pipeline.stage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.References;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.WorkKey;
import org.jspecify.annotations.Nullable;

/**
 * A work that is to be looked for.
 *
 * @param query what is known of it
 * @param why   why it was chosen
 */
record Wanted(WorkKey key, WorkQuery query, String why) {
    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/\\S+");
    private static final Pattern ARXIV = Pattern.compile("\\b(\\d{4}\\.\\d{4,5}|[a-z-]+/\\d{7})(v\\d+)?\\b");

    /** An entry of the reference list. */
    static Wanted of(Reference reference, String why) {
        return new Wanted(WorkKey.reference(reference.number()), References.query(reference), why);
    }

    /** A work that the user added. */
    static Wanted of(Choices.Added work, String why) {
        String entry = String.join(", ", work.authors()) + " " + work.title() + " " + work.address();
        return new Wanted(work.key(), new WorkQuery(work.title(), entry.strip(), work.authors(), work.year(),
                new Identifiers(found(DOI, work.address()), found(ARXIV, work.address()), null, null)), why);
    }

    /** A work that works of the lineage cite. */
    static Wanted of(Expanded.Cited work, String why) {
        String entry = String.join(", ", work.authors()) + " " + work.title() + " " + work.year();
        return new Wanted(work.key(), new WorkQuery(work.title(), entry.strip(), work.authors(), work.year(),
                new Identifiers(work.doi(), work.arxiv(), null, null)), why);
    }

    /** What it is called where nothing better is known. */
    String title() {
        return query.title().isBlank() ? query.entry() : query.title();
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group() : null;
    }
}
