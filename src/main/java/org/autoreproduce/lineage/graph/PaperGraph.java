package org.autoreproduce.lineage.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Work;
import org.jspecify.annotations.Nullable;

/** Makes the graph of what a paper itself tells: the paper, its references, which of them the lineage chose. */
public final class PaperGraph {
    private static final int TITLE_HEAD = 28;

    private PaperGraph() {}

    /** Of this paper; the lineage may be empty. */
    public static CitationGraph of(Document document, Lineage lineage) {
        Map<Integer, Work> works = lineage.works().stream()
                .collect(Collectors.toMap(Work::reference, Function.identity(), (first, _) -> first));
        CalledNames names = new CalledNames(document);
        Ranking ranking = new Ranking(document, names);
        CitationGraph.Builder graph = new CitationGraph.Builder().add(paper(document));
        for (Reference reference : document.references()) {
            graph.add(node(reference, works.get(reference.number()), names, ranking));
            graph.cite(WorkNode.PAPER, WorkNode.key(reference.number()));
        }
        return graph.build();
    }

    private static WorkNode paper(Document document) {
        String title = Optional.ofNullable(document.title()).orElse("");
        int colon = title.indexOf(':');
        String name = colon > 1 && colon <= TITLE_HEAD ? title.substring(0, colon) : title;
        return new WorkNode(WorkNode.PAPER, Role.PAPER, 0, null, name, title, document.authors(), 0, Rank.none());
    }

    private static WorkNode node(Reference reference, @Nullable Work work, CalledNames names, Ranking ranking) {
        int year = Ranking.year(reference);
        String title = Optional.ofNullable(reference.title()).filter(t -> !t.isBlank()).orElse(reference.raw());
        return new WorkNode(WorkNode.key(reference.number()), work == null ? Role.CITED : Role.CHOSEN,
                reference.number(), work == null ? null : work.id(), names.of(reference, year), title,
                List.copyOf(reference.authors()), year, ranking.of(reference.number()));
    }
}
