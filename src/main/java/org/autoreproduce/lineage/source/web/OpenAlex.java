package org.autoreproduce.lineage.source.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/** OpenAlex. */
public final class OpenAlex implements Catalogue {
    private static final int FEW = 5;
    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final Answers answers;

    /** Asked there. */
    public OpenAlex(Web web, Service service) {
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
                : answers.at("/works/doi:" + doi, pauses, stop).flatMap(this::candidate);
        if (known.isPresent() || query.title().isBlank()) {
            return known.stream().toList();
        }
        // commas and bars mean something in a filter, so the title goes into the free search
        return works("/works?search=" + Answers.encoded(query.title()) + "&per-page=" + FEW, pauses, stop);
    }

    @Override
    public List<Candidate> references(Candidate work, Pauses pauses, Cancellation stop) {
        String id = work.ids().openAlex() != null
                ? work.ids().openAlex()
                : work.ids().doi() != null ? "doi:" + work.ids().doi() : "";
        if (id.isEmpty()) {
            return List.of();
        }
        List<String> cited = answers.at("/works/" + id, pauses, stop)
                .map(tree -> Answers.items(tree.path("referenced_works"))).orElse(List.of()).stream()
                .map(item -> last(Answers.text(item))).filter(text -> text.matches("W\\d+")).limit(MOST).toList();
        List<Candidate> all = new ArrayList<>();
        for (int from = 0; from < cited.size(); from += PAGE) {
            String some = String.join("|", cited.subList(from, Math.min(cited.size(), from + PAGE)));
            all.addAll(works("/works?filter=openalex:" + Answers.encoded(some) + "&per-page=" + PAGE, pauses, stop));
        }
        return all;
    }

    private List<Candidate> works(String tail, Pauses pauses, Cancellation stop) {
        return answers.at(tail, pauses, stop).map(tree -> Answers.items(tree.path("results"))).orElse(List.of())
                .stream().flatMap(item -> candidate(item).stream()).toList();
    }

    private Optional<Candidate> candidate(JsonNode item) {
        String title = Answers.text(item.path("title"));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        String id = last(Answers.text(item.path("id")));
        List<JsonNode> places = Stream
                .concat(Stream.of(item.path("best_oa_location"), item.path("primary_location")),
                        Answers.items(item.path("locations")).stream())
                .toList();
        List<String> texts = places.stream().map(place -> Answers.text(place.path("pdf_url")))
                .filter(text -> !text.isEmpty()).distinct().toList();
        String arxiv = places.stream().map(place -> Answers.text(place.path("landing_page_url")))
                .filter(text -> text.contains("arxiv.org")).map(Ids::arxiv).filter(text -> text != null).findFirst()
                .orElse(null);
        return Optional.of(new Candidate(name(), id.isEmpty() ? title : id, title,
                Answers.items(item.path("authorships")).stream()
                        .map(author -> Answers.text(author.path("author").path("display_name")))
                        .filter(text -> !text.isEmpty()).toList(),
                item.path("publication_year").asInt(0),
                new Identifiers(Ids.doi(Answers.textOrNull(item.path("doi"))), arxiv, null, nullable(id)),
                summary(item.path("abstract_inverted_index")), texts, List.of(), Answers.text(item.path("id"))));
    }

    /** OpenAlex gives, for each word, the places where it stands. */
    private static String summary(JsonNode index) {
        TreeMap<Integer, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word : index.properties()) {
            Answers.items(word.getValue()).forEach(place -> words.put(place.asInt(), word.getKey()));
        }
        return String.join(" ", words.values());
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
