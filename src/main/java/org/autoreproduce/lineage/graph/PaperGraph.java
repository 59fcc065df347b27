package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Work;
import org.jspecify.annotations.Nullable;

/**
 * Makes the graph of all that is known: the paper, its references, the works that the user added, what works cite in their
 * turn, which of them the lineage chose. What several lists name is one work; cycles are as they are.
 */
public final class PaperGraph {
    private static final int TITLE_HEAD = 28;

    private final Document document;
    private final Expanded expanded;
    private final Merging merging = new Merging();
    private final Map<String, String> aliases;
    private final Map<String, Work> chosen = new HashMap<>();
    private final Map<String, EdgeKind> agent = new HashMap<>();
    private final Map<String, EdgeKind> user = new HashMap<>();
    private final CalledNames names;
    private final Ranking ranking;
    private final EdgeKinds kinds;
    private final Map<String, List<Reference>> references = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();
    private final CitationGraph.Builder graph = new CitationGraph.Builder();

    private PaperGraph(Document document, Lineage lineage, Choices choices, Expanded expanded) {
        this.document = document;
        this.expanded = expanded;
        this.names = new CalledNames(document);
        this.ranking = new Ranking(document, names, lineage.closeness());
        this.kinds = new EdgeKinds(document, names);
        merging.add(Entry.of(document));
        for (Reference reference : document.references()) {
            references.computeIfAbsent(merging.add(Entry.of(reference)), _ -> new ArrayList<>()).add(reference);
        }
        choices.added().forEach(work -> added.add(merging.add(Entry.of(work))));
        expanded.expansions().forEach(one -> one.works().forEach(work -> merging.add(Entry.of(work))));
        aliases = merging.aliases();
        lineage.works().forEach(work -> chosen.putIfAbsent(key(work.key().text()), work));
        lineage.kinds().forEach(told -> agent.put(key(told.work().text()), told.kind()));
        choices.kinds().forEach(told -> user.put(key(told.work().text()), told.kind()));
    }

    /** Of this paper; lineage, choices and expansions may be empty. */
    public static CitationGraph of(Document document, Lineage lineage, Choices choices, Expanded expanded) {
        return new PaperGraph(document, lineage, choices, expanded).make();
    }

    private CitationGraph make() {
        for (Entry entry : merging.works()) {
            graph.add(entry.key().equals(WorkNode.PAPER) ? paper(entry) : node(entry));
        }
        aliases.forEach((other, key) -> graph.alias(key, other));
        references.forEach(this::cited);
        added.forEach(key -> cite(WorkNode.PAPER, key, EdgeKind.BACKGROUND, List.of()));
        for (Expanded.Expansion expansion : expanded.expansions()) {
            String from = key(expansion.work().text());
            if (aliases.containsKey(expansion.work().text())) {
                expansion.works().forEach(work -> farther(from, work));
            }
        }
        return graph.build();
    }

    private String key(String key) {
        return aliases.getOrDefault(key, key);
    }

    private void cited(String key, List<Reference> entries) {
        List<Citing> places = entries.stream().flatMap(one -> Citing.of(document, one.number()).stream()).toList();
        EdgeKind kind = entries.stream().map(one -> kinds.of(one.number()).kind()).min(EdgeKind::compareTo)
                .orElse(EdgeKind.BACKGROUND);
        cite(WorkNode.PAPER, key, kind, places);
    }

    private void farther(String from, Expanded.Cited work) {
        String to = key(work.key().text());
        List<Citing> places = work.places().stream().map(place -> new Citing(
                new Anchor.Passage("", 0, List.of(), place.sentence(), "", ""), place.section())).toList();
        EdgeKind kind = EdgeKinds.of(work.places().stream().map(Expanded.Place::sentence).toList());
        graph.cite(from, to, kind, Edge.By.TEXT, places);
    }

    /** A citation by the paper itself: agent and user may say of it what it is. */
    private void cite(String from, String to, EdgeKind told, List<Citing> places) {
        EdgeKind kind = user.getOrDefault(to, agent.getOrDefault(to, told));
        Edge.By by = user.containsKey(to) ? Edge.By.USER : agent.containsKey(to) ? Edge.By.AGENT : Edge.By.TEXT;
        graph.cite(from, to, kind, by, places);
    }

    private WorkNode paper(Entry entry) {
        String title = Optional.ofNullable(document.title()).orElse("");
        int colon = title.indexOf(':');
        String name = colon > 1 && colon <= TITLE_HEAD ? title.substring(0, colon) : title;
        return new WorkNode(WorkNode.PAPER, Role.PAPER, 0, null, name, title, document.authors(), entry.year(),
                Rank.none(), entry.register());
    }

    private WorkNode node(Entry entry) {
        @Nullable
        Work work = chosen.get(entry.key());
        List<Reference> own = references.getOrDefault(entry.key(), List.of());
        Rank rank = own.stream().map(one -> ranking.of(one.number()))
                .max((a, b) -> Double.compare(a.score(), b.score())).orElse(Rank.none());
        String name = own.stream().map(one -> names.called(one.number())).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> own.isEmpty()
                        ? shortName(entry)
                        : names.of(own.getFirst(), entry.year()));
        Role role = work != null ? Role.CHOSEN : !own.isEmpty() || added.contains(entry.key()) ? Role.CITED : Role.FAR;
        return new WorkNode(entry.key(), role, own.isEmpty() ? 0 : own.getFirst().number(),
                work == null ? null : work.id(), name, entry.title(), entry.authors(), entry.year(), rank,
                entry.register());
    }

    private static String shortName(Entry entry) {
        int colon = entry.title().indexOf(':');
        if (colon > 1 && colon <= TITLE_HEAD || entry.authors().isEmpty()) {
            return colon > 1 ? entry.title().substring(0, colon) : entry.title();
        }
        String who = Printed.surname(entry.authors().getFirst());
        return entry.year() == 0 ? who : who + " " + entry.year();
    }
}
