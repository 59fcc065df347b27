package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.source.code.CodeFinder;
import org.autoreproduce.lineage.source.code.FoundCode;
import org.autoreproduce.lineage.source.code.Snapshot;
import org.autoreproduce.lineage.source.code.WorkFacts;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/** Looks for the code of a work of which no source has any. */
final class CodeSearch {
    private static final String NAME = "code";
    private final @Nullable CodeFinder finder;
    private final @Nullable OfficialCode official;

    CodeSearch(@Nullable CodeFinder finder, @Nullable OfficialCode official) {
        this.finder = finder;
        this.official = official;
    }

    /** Adds what is found, or why nothing is. */
    void find(Gathered gathered, List<String> attached, Cancellation stop) {
        CodeFinder web = finder;
        if (web == null) {
            return;
        }
        WorkQuery query = gathered.query();
        switch (web.find(new WorkFacts(query.title(), query.authors(), query.ids(), List.of()),
                Stream.concat(attached.stream(), gathered.named().stream()).toList(), gathered.texts(), official,
                stop)) {
            case FoundCode.Found found -> gathered.add(work(gathered.wanted(), found));
            case FoundCode.Withheld own -> gathered.withheld(own.address().toString(), own.reason());
            case FoundCode.Failed(String sentence) -> gathered.failed(NAME, sentence);
            case FoundCode.None _ -> {
                // the work goes without code, and the graph says so
            }
        }
    }

    /** Its files stand below the repository's name. */
    private static FoundWork work(Wanted wanted, FoundCode.Found found) {
        Snapshot snapshot = found.snapshot();
        String folder = found.address().name();
        return new FoundWork(found.address().host(), wanted.title(), snapshot.commit(),
                snapshot.files().stream()
                        .map(file -> new FoundWork.TextFile(folder + "/" + file.path(), file.text())).toList(),
                List.of(snapshot.address(), folder), List.of(snapshot.repository(folder)));
    }
}
