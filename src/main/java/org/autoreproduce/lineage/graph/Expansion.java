package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.TitleWords;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.WorkKey;
import org.jspecify.annotations.Nullable;

/** Makes of a work's own text, or of what a catalogue tells, which works it cites. Bounded, whatever it is given. */
public final class Expansion {
    /** More works are left out: nobody's list is longer, but a broken file's may be. */
    public static final int MOST_WORKS = 400;
    private static final int MOST_PLACES = 20;
    private static final int MOST_TEXT = 600;

    private Expansion() {}

    /**
     * Of a work whose PDF was read.
     *
     * @param work   the work that the document is
     * @param source where the document is from, as the user knows it
     */
    public static Expanded.Expansion of(Document document, WorkKey work, String source) {
        List<Expanded.Cited> cited = new ArrayList<>();
        for (Reference reference : document.references().stream().limit(MOST_WORKS).toList()) {
            Entry entry = Entry.of(reference);
            List<Expanded.Place> places = Citing.of(document, reference.number()).stream().limit(MOST_PLACES)
                    .map(place -> new Expanded.Place(cut(place.where().quote()), cut(place.section()))).toList();
            add(cited, entry.title(), entry.authors(), entry.year(), entry.register().ids().doi(),
                    entry.register().ids().arxiv(), places);
        }
        return new Expanded.Expansion(work, source, cited);
    }

    /** Of a work whose references a catalogue lists. */
    public static Expanded.Expansion of(List<Candidate> references, WorkKey work, String source) {
        List<Expanded.Cited> cited = new ArrayList<>();
        references.stream().limit(MOST_WORKS).forEach(one -> add(cited, one.title(), one.authors(), one.year(),
                one.ids().doi(), one.ids().arxiv(), List.of()));
        return new Expanded.Expansion(work, source, cited);
    }

    private static void add(List<Expanded.Cited> all, String title, List<String> authors, int year,
            @Nullable String doi, @Nullable String arxiv, List<Expanded.Place> places) {
        String cut = cut(title);
        Optional<WorkKey> key = key(cut, year, doi, arxiv);
        if (key.isPresent() && all.stream().noneMatch(one -> one.key().equals(key.get()))) {
            all.add(new Expanded.Cited(key.get(), cut, authors.stream().limit(MOST_PLACES).map(Expansion::cut).toList(),
                    year, doi, arxiv, places));
        }
    }

    private static Optional<WorkKey> key(String title, int year, @Nullable String doi, @Nullable String arxiv) {
        String plain = TitleWords.joined(title);
        return doi != null && !doi.isBlank()
                ? Optional.of(new WorkKey("doi:" + doi))
                : arxiv != null && !arxiv.isBlank()
                        ? Optional.of(new WorkKey("arxiv:" + arxiv))
                        : plain.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new WorkKey("title:" + plain.substring(0, Math.min(80, plain.length()))
                                        + (year == 0 ? "" : "-" + year)));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= MOST_TEXT ? line : line.substring(0, MOST_TEXT);
    }
}
