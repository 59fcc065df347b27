package org.autoreproduce.lineage.source.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/** Semantic Scholar's Academic Graph. */
public final class SemanticScholar implements Catalogue {
    private static final String FIELDS = "title,authors,year,externalIds,abstract,openAccessPdf,url";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;

    private final Answers answers;

    /** Asked there. */
    public SemanticScholar(Web web, Service service) {
        this.answers = new Answers(web, service);
    }

    @Override
    public String name() {
        return answers.name();
    }

    @Override
    public List<Candidate> search(WorkQuery query, Pauses pauses, Cancellation stop) {
        Identifiers ids = query.ids();
        String paper = ids.arxiv() != null ? "ARXIV:" + ids.arxiv() : ids.doi() != null ? "DOI:" + ids.doi() : "";
        if (!paper.isEmpty()) {
            Optional<Candidate> found = answers
                    .at("/paper/" + Answers.encoded(paper) + "?fields=" + FIELDS, pauses, stop)
                    .flatMap(this::candidate);
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        if (query.title().isBlank()) {
            return List.of();
        }
        return answers
                .at("/paper/search/match?query=" + Answers.encoded(query.title()) + "&fields=" + FIELDS, pauses, stop)
                .map(tree -> Answers.items(tree.path("data"))).orElse(List.of()).stream()
                .flatMap(item -> candidate(item).stream()).toList();
    }

    @Override
    public List<Candidate> references(Candidate work, Pauses pauses, Cancellation stop) {
        String id = Stream.of(work.ids().semanticScholar(), prefixed("ARXIV:", work.ids().arxiv()),
                prefixed("DOI:", work.ids().doi())).filter(text -> text != null).findFirst().orElse("");
        List<Candidate> all = new ArrayList<>();
        int offset = 0;
        for (int page = 0; page < MOST_PAGES && !id.isEmpty(); page++) {
            Optional<JsonNode> tree = answers.at("/paper/" + Answers.encoded(id) + "/references?fields=" + FIELDS
                    + "&limit=" + PAGE + "&offset=" + offset, pauses, stop);
            tree.map(found -> Answers.items(found.path("data"))).orElse(List.of())
                    .forEach(item -> candidate(item.path("citedPaper")).ifPresent(all::add));
            int next = tree.map(found -> found.path("next").asInt(0)).orElse(0);
            if (next <= offset) {
                break;
            }
            offset = next;
        }
        return all;
    }

    private static @Nullable String prefixed(String prefix, @Nullable String id) {
        return id == null ? null : prefix + id;
    }

    private Optional<Candidate> candidate(JsonNode item) {
        String title = Answers.text(item.path("title"));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        JsonNode ids = item.path("externalIds");
        String id = Answers.text(item.path("paperId"));
        String arxiv = Ids.arxiv(Answers.textOrNull(ids.path("ArXiv")));
        List<String> texts = new ArrayList<>();
        Optional.ofNullable(Answers.textOrNull(item.path("openAccessPdf").path("url"))).ifPresent(texts::add);
        return Optional.of(new Candidate(name(), id.isEmpty() ? title : id, title,
                Answers.items(item.path("authors")).stream().map(author -> Answers.text(author.path("name")))
                        .filter(text -> !text.isEmpty()).toList(),
                item.path("year").asInt(0),
                new Identifiers(Ids.doi(Answers.textOrNull(ids.path("DOI"))), arxiv, id.isEmpty() ? null : id, null),
                Answers.text(item.path("abstract")), texts, List.of(), Answers.text(item.path("url"))));
    }
}
