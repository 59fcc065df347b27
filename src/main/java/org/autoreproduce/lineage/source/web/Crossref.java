package org.autoreproduce.lineage.source.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.process.Cancellation;

/** Crossref. */
public final class Crossref implements Catalogue {
    private static final int FEW = 5;
    private static final int LONGEST_QUERY = 400;

    private final Answers answers;

    /** Asked there. */
    public Crossref(Web web, Service service) {
        this.answers = new Answers(web, service);
    }

    @Override
    public String name() {
        return answers.name();
    }

    @Override
    public List<Candidate> search(WorkQuery query, Pauses pauses, Cancellation stop) {
        String doi = query.ids().doi();
        Optional<Candidate> known = doi == null
                ? Optional.empty()
                : answers.at("/works/" + Answers.encoded(doi), pauses, stop)
                        .flatMap(tree -> candidate(tree.path("message")));
        if (known.isPresent()) {
            return List.of(known.get());
        }
        String words = query.entry().isBlank() ? query.title() : query.entry();
        if (words.isBlank()) {
            return List.of();
        }
        return answers
                .at("/works?query.bibliographic="
                        + Answers.encoded(words.substring(0, Math.min(LONGEST_QUERY, words.length()))) + "&rows=" + FEW,
                        pauses, stop)
                .map(tree -> Answers.items(tree.path("message").path("items"))).orElse(List.of()).stream()
                .flatMap(item -> candidate(item).stream()).toList();
    }

    @Override
    public List<Candidate> references(Candidate work, Pauses pauses, Cancellation stop) {
        String doi = work.ids().doi();
        return doi == null
                ? List.of()
                : answers.at("/works/" + Answers.encoded(doi), pauses, stop)
                        .map(tree -> Answers.items(tree.path("message").path("reference"))).orElse(List.of()).stream()
                        .flatMap(item -> cited(item).stream()).toList();
    }

    private Optional<Candidate> candidate(JsonNode item) {
        String title = Answers.items(item.path("title")).stream().map(Answers::text).findFirst().orElse("");
        if (title.isEmpty()) {
            return Optional.empty();
        }
        String doi = Ids.doi(Answers.textOrNull(item.path("DOI")));
        int year = Stream.of("published", "issued", "created")
                .mapToInt(key -> item.path(key).path("date-parts").path(0).path(0).asInt(0)).filter(found -> found > 0)
                .findFirst().orElse(0);
        List<String> texts = Answers.items(item.path("link")).stream()
                .filter(link -> Answers.text(link.path("content-type")).equals("application/pdf"))
                .map(link -> Answers.text(link.path("URL"))).filter(text -> !text.isEmpty()).distinct().toList();
        return Optional.of(new Candidate(name(), doi == null ? title : doi, title,
                Answers.items(item.path("author")).stream()
                        .map(author -> (Answers.text(author.path("given")) + " " + Answers.text(author.path("family")))
                                .strip())
                        .filter(text -> !text.isEmpty()).toList(),
                year, new Identifiers(doi, Ids.arxiv(doi), null, null), Answers.text(item.path("abstract")), texts,
                List.of(), Answers.text(item.path("URL"))));
    }

    /** An entry of a work's reference list, as its publisher told Crossref. */
    private Optional<Candidate> cited(JsonNode item) {
        String title = Stream.of("article-title", "volume-title", "unstructured")
                .map(key -> Answers.text(item.path(key)))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
        String doi = Ids.doi(Answers.textOrNull(item.path("DOI")));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        String year = Answers.text(item.path("year")).replaceAll("\\D", "");
        String author = Answers.text(item.path("author"));
        return Optional.of(new Candidate(name(), doi == null ? title : doi, title,
                author.isEmpty() ? List.of() : List.of(author), year.length() == 4 ? Integer.parseInt(year) : 0,
                new Identifiers(doi, Ids.arxiv(doi), null, null), "", List.of(), List.of(),
                doi == null ? "" : "https://doi.org/" + doi));
    }
}
