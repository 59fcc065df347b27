package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;

/** Finds the chosen works one after the other, keeps what no model may see from them, and has the rest mined. */
final class Finding {
    private final StageContext context;
    private final WorkSearch search;
    private final OfficialCode official;
    private final boolean allowed;
    private final Mining mining;
    private final List<Work> works = new ArrayList<>();
    private final List<Snippet> snippets = new ArrayList<>();

    /**
     * @param official recognises the paper's own code
     * @param allowed  whether the user lets models see it
     */
    Finding(StageContext context, WorkSearch search, OfficialCode official, boolean allowed, Mining mining) {
        this.context = context;
        this.search = search;
        this.official = official;
        this.allowed = allowed;
        this.mining = mining;
    }

    List<Work> works() {
        return works;
    }

    List<Snippet> snippets() {
        return snippets;
    }

    void find(Wanted wanted) {
        Id id = context.ids().of(Kind.WORK, wanted.query().entry());
        context.events().tell(new Event.Looking(StageName.LINEAGE, wanted.title()));
        WorkSearch.Outcome outcome = search.find(wanted, context.stop());
        works.add(outcome.work().map(found -> found(id, wanted, found, outcome))
                .orElseGet(() -> nothing(id, wanted, outcome)));
    }

    private static Work nothing(Id id, Wanted wanted, WorkSearch.Outcome outcome) {
        return new Work(id, wanted.key(), wanted.title(), wanted.why(),
                outcome.doubt() == null ? Work.State.NOT_FOUND : Work.State.DOUBTFUL, null, null, List.of(),
                outcome.withheld(), List.of(), outcome.doubt(), outcome.failures());
    }

    private Work found(Id id, Wanted wanted, FoundWork found, WorkSearch.Outcome outcome) {
        FoundWork others = official.others(found);
        List<Work.Withheld> own = found.files().stream().filter(file -> !others.files().contains(file))
                .map(file -> new Work.Withheld(file.path(), "official code")).toList();
        List<FoundWork.TextFile> left = allowed ? found.files() : others.files();
        if (left.isEmpty()) {
            return new Work(id, wanted.key(), wanted.title(), wanted.why(), Work.State.OFFICIAL_CODE, found.source(),
                    found.version(), List.of(), own, found.repositories(), null, outcome.failures());
        }
        List<Work.Withheld> named = official.withheld(others).stream()
                .map(file -> new Work.Withheld(file, "names the paper's method")).toList();
        List<Work.Withheld> hidden = Stream.concat(own.stream(), named.stream()).toList();
        List<Work.Withheld> withheld = Stream.concat(outcome.withheld().stream(),
                allowed ? Stream.empty() : hidden.stream()).toList();
        boolean told = allowed && !hidden.isEmpty();
        List<FoundWork.TextFile> shown = left.stream()
                .filter(file -> withheld.stream().noneMatch(w -> w.file().equals(file.path()))).toList();
        Work work = new Work(id, wanted.key(), wanted.title(), wanted.why(),
                told ? Work.State.OFFICIAL_SHOWN : Work.State.FOUND, found.source(), found.version(),
                left.stream().map(FoundWork.TextFile::path).toList(), withheld, found.repositories(), null,
                outcome.failures());
        context.dossier().keep(id, shown.stream()
                .collect(Collectors.toMap(FoundWork.TextFile::path, FoundWork.TextFile::text, (one, _) -> one)));
        snippets.addAll(mining.mine(work, shown));
        return work;
    }
}
