package org.autoreproduce.pipeline.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the paper leaves out, and what was assumed in its place. */
final class AssumptionEntries {
    private final Found found;
    private final PrivatePaths paths;

    AssumptionEntries(Found found, PrivatePaths paths) {
        this.found = found;
        this.paths = paths;
    }

    List<AssumptionEntry> all() {
        return found.assumptions().stream().map(this::entry).toList();
    }

    /** All questions; one that no assumption answers stayed open. */
    List<ReportData.QuestionEntry> questions() {
        return found.questions().stream().map(question -> new ReportData.QuestionEntry(question.id().toString(),
                paths.without(question.question()), paths.without(question.why()), answer(question.id()))).toList();
    }

    private @Nullable String answer(Id question) {
        return found.assumptions().stream().filter(a -> question.equals(a.question())).map(a -> a.id().toString())
                .findFirst().orElse(null);
    }

    private AssumptionEntry entry(Assumption a) {
        Optional<Snippet> snippet = found.lineage().snippets().stream().filter(s -> s.id().equals(a.snippet()))
                .findFirst();
        return new AssumptionEntry(a.id().toString(), paths.withoutAny(question(a.question())),
                paths.without(a.statement()), paths.without(a.value()), a.configKey(),
                a.source().name().toLowerCase(Locale.ROOT), place(a.where(), snippet), quote(a.where(), snippet),
                snippet.map(s -> "#" + s.id()).orElse(null), paths.without(a.why()), a.decidedBy());
    }

    private @Nullable String question(@Nullable Id id) {
        return found.questions().stream().filter(q -> q.id().equals(id)).map(Question::question).findFirst()
                .orElse(null);
    }

    private @Nullable String place(@Nullable Anchor where, Optional<Snippet> snippet) {
        return switch (snippet.<Anchor>map(Snippet::where).orElse(where)) {
            case Anchor.Passage passage -> Sentence.of("account.place.page", passage.page()).words();
            case Anchor.Code code -> Sentence
                    .of("account.place.lines", snippet.map(Snippet::work).flatMap(this::title).orElse(""),
                            code.file(), code.from(), code.to())
                    .words().replaceFirst("^, ", "");
            case Anchor.Metric metric -> Sentence.of("account.place.metric", metric.run(), metric.line()).words();
            case Anchor.Item item -> item.id().toString();
            case null -> null;
        };
    }

    private static @Nullable String quote(@Nullable Anchor where, Optional<Snippet> snippet) {
        return snippet.map(Snippet::text).orElse(where instanceof Anchor.Passage passage ? passage.quote() : null);
    }

    private Optional<String> title(Id work) {
        return found.lineage().works().stream().filter(w -> w.id().equals(work)).map(Work::title).findFirst();
    }
}
