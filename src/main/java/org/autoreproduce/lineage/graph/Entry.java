package org.autoreproduce.lineage.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.jspecify.annotations.Nullable;

/**
 * A work as one list names it; several entries may be one work.
 *
 * @param key       names the entry
 * @param reference its number in the paper's list; 0 where it is from elsewhere
 * @param year      0 where none is told
 */
record Entry(String key, int reference, String title, List<String> authors, int year, WorkNode.Register register) {
    private static final String ARXIV = "(?is).*\\barxiv\\b.*";

    /** The paper itself. */
    static Entry of(Document document) {
        return new Entry(WorkNode.PAPER, 0, text(document.title()), document.authors(), year(document.year()),
                new WorkNode.Register(text(document.venue()), "", "",
                        new Identifiers(lower(document.doi()), document.arxivId(), null, null), ""));
    }

    static Entry of(Reference reference) {
        String title = Optional.ofNullable(reference.title()).filter(t -> !t.isBlank()).orElse(reference.raw());
        String venue = text(reference.venue());
        boolean archive = venue.isBlank() && reference.raw().matches(ARXIV);
        return new Entry(WorkNode.key(reference.number()), reference.number(), title, reference.authors(),
                Ranking.year(reference),
                new WorkNode.Register(archive ? "arXiv" : venue, text(reference.volume()), text(reference.pages()),
                        new Identifiers(lower(reference.doi()), reference.arxivId(), null, null),
                        reference.urls().stream().filter(url -> url.matches("(?i)https?://.*")).findFirst()
                                .orElse("")));
    }

    static Entry of(Choices.Added added) {
        String address = added.address().strip();
        String doi = Printed.doi(address).orElse(null);
        String arxiv = doi == null ? Printed.arxiv(address).orElse(null) : null;
        return new Entry(added.key().text(), 0, added.title(), added.authors(), added.year(), new WorkNode.Register("",
                "", "", new Identifiers(doi, arxiv, null, null), address.matches("(?i)https?://.*") ? address : ""));
    }

    static Entry of(Expanded.Cited cited) {
        return new Entry(cited.key().text(), 0, cited.title(), cited.authors(), cited.year(), new WorkNode.Register("",
                "", "", new Identifiers(lower(cited.doi()), cited.arxiv(), null, null), ""));
    }

    /** Whether it is an archive's copy, as far as the entry tells. */
    boolean preprint() {
        return register.venue().matches(ARXIV) || register.venue().matches("(?i).*\\b(corr|preprint)\\b.*")
                || register.venue().isBlank() && register.ids().doi() == null && register.ids().arxiv() != null
                || register.address().contains("arxiv.org");
    }

    /** Both in one: the published one's year, title and venue, all identifiers, this one's key and number. */
    Entry and(Entry other) {
        Entry told = preprint() && !other.preprint() || year == 0 && other.year != 0 ? other : this;
        Entry rest = told == this ? other : this;
        WorkNode.Register one = told.register;
        WorkNode.Register two = rest.register;
        return new Entry(key, reference == 0 ? other.reference : reference, told.title,
                told.authors.isEmpty() ? rest.authors : told.authors, told.year,
                new WorkNode.Register(one.venue().isBlank() ? two.venue() : one.venue(),
                        one.volume().isBlank() ? two.volume() : one.volume(),
                        one.pages().isBlank() ? two.pages() : one.pages(), one.ids().or(two.ids()),
                        one.address().isBlank() ? two.address() : one.address()));
    }

    private static int year(@Nullable String printed) {
        String digits = text(printed).replaceAll("\\D", "");
        return digits.length() == 4 ? Integer.parseInt(digits) : 0;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String lower(
            @Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
