package org.autoreproduce.ui.stage.output;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ClaimWords;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.RequirementEntry;
import org.autoreproduce.report.Shown;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Check;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.VerdictWords;
import org.jspecify.annotations.Nullable;

/** The tables that stand for files of items: what they say, and what else is known of each item. */
final class Forms {
    private static final Set<String> TABLES = Set.of(Artefact.REQUIREMENTS, Artefact.QUESTIONS, Artefact.BINDINGS,
            Artefact.ASSUMPTIONS, Artefact.LINEAGE, Artefact.CLAIMS, Artefact.VERDICT);
    private static final double WIDE = 300;
    private static final double MIDDLE = 150;
    private static final double NARROW = 62;

    private final Snapshot snapshot;
    private final LinkColumn.Sight look;

    Forms(Snapshot snapshot, LinkColumn.Sight look) {
        this.snapshot = snapshot;
        this.look = look;
    }

    /** Whether there is a table for the file at a path. */
    boolean knows(String path) {
        return snapshot.found().isPresent() && (TABLES.contains(path) || checked(path).isPresent());
    }

    /** The table for the file at a path that is known. */
    Node of(String path) {
        Found found = snapshot.found().orElseThrow();
        return switch (path) {
            case Artefact.REQUIREMENTS -> requirements();
            case Artefact.QUESTIONS -> questions(found);
            case Artefact.BINDINGS -> bindings(found);
            case Artefact.ASSUMPTIONS -> assumptions(found);
            case Artefact.LINEAGE -> works(found);
            case Artefact.CLAIMS -> claims();
            case Artefact.VERDICT -> verdicts();
            default -> checks(checked(path).orElseThrow());
        };
    }

    private Optional<ChecksFile> checked(String path) {
        return snapshot.found().stream().flatMap(found -> found.checks().entrySet().stream())
                .filter(file -> Artefact.checks(file.getKey()).equals(path)).map(Map.Entry::getValue)
                .filter(file -> !file.checks().isEmpty()).findFirst();
    }

    private Node requirements() {
        List<RequirementEntry> rows = snapshot.report().map(ReportData::requirements).orElse(List.of());
        return new FormTable<>("requirements", look, rows)
                .link("ui.form.id", NARROW, RequirementEntry::id, row -> item(row.id()))
                .text("ui.form.statement", WIDE, RequirementEntry::statement)
                .link("ui.form.passage", NARROW, row -> page(row.where()), RequirementEntry::where)
                .text("ui.form.check", MIDDLE, row -> check(row.check(), row.note()))
                .link("ui.form.code", 130, row -> row.code().stream().findFirst().orElse(""), row -> code(row.id()))
                .text("ui.form.tests", 84, Forms::tests).view();
    }

    private Node questions(Found found) {
        Map<Id, Assumption> answers = new HashMap<>();
        found.assumptions().forEach(one -> Optional.ofNullable(one.question()).ifPresent(q -> answers.put(q, one)));
        return new FormTable<>("questions", look, found.questions())
                .link("ui.form.id", NARROW, row -> row.id().toString(), row -> new Anchor.Item(row.id()))
                .text("ui.form.question", WIDE, Question::question).text("ui.form.why", WIDE, Question::why)
                .link("ui.form.answer", MIDDLE, row -> answer(answers.get(row.id())),
                        row -> answers.containsKey(row.id()) ? new Anchor.Item(answers.get(row.id()).id()) : null)
                .view();
    }

    private Node bindings(Found found) {
        return new FormTable<>("bindings", look, found.bindings())
                .link("ui.form.claim", NARROW, row -> row.claim().toString(), row -> new Anchor.Item(row.claim()))
                .text("ui.form.dataset", MIDDLE, Binding::dataset).text("ui.form.split", 80, Binding::split)
                .text("ui.form.reduction", MIDDLE,
                        row -> word(row.reduction()))
                .text("ui.form.less", WIDE, row -> row.scaledWhy() == null ? "" : row.scaledWhy()).view();
    }

    private Node assumptions(Found found) {
        return new FormTable<>("stage-assumptions", look, found.assumptions())
                .link("ui.form.id", NARROW, row -> row.id().toString(), row -> new Anchor.Item(row.id()))
                .text("ui.form.statement", WIDE, Assumption::statement)
                .link("ui.form.value", MIDDLE, row -> row.configKey() + " = " + row.value(),
                        row -> code(row.id().toString()))
                .link("ui.form.source", 90, row -> Words.of("ui.form.source." + word(row.source())), Assumption::where)
                .text("ui.form.why", WIDE, Assumption::why).view();
    }

    private Node works(Found found) {
        List<Snippet> snippets = found.lineage().snippets();
        return new FormTable<>("works", look, found.lineage().works())
                .link("ui.form.id", NARROW, row -> row.id().toString(), row -> new Anchor.Item(row.id()))
                .text("ui.form.title", WIDE, Work::title).text("ui.form.why", WIDE, Work::why)
                .text("ui.form.found", 100,
                        row -> Words.of("ui.form.work." + word(row.state()).replace(' ', '-')))
                .link("ui.form.lines", 70, row -> Long.toString(snippets.stream()
                        .filter(s -> s.work().equals(row.id())).count()),
                        row -> snippets.stream().filter(s -> s.work().equals(row.id())).findFirst()
                                .map(Snippet::where).orElse(null))
                .view();
    }

    private Node claims() {
        return claimed("stage-claims").text("ui.form.claim", WIDE, row -> Shown.about(row.claim()))
                .text("ui.form.printed", 100, row -> Shown.printed(row.claim())).view();
    }

    private Node verdicts() {
        return claimed("stage-verdicts").text("ui.form.printed", 100, row -> Shown.printed(row.claim()))
                .text("ui.form.measured", 120,
                        row -> ClaimWords.measured(row.verdict(), Shown.lastDigit(row.claim())))
                .text("ui.form.verdict", MIDDLE, row -> new VerdictWords().of(row.verdict()).words()).view();
    }

    private FormTable<ClaimEntry> claimed(String id) {
        return new FormTable<>(id, look, snapshot.report().map(ReportData::claims).orElse(List.of()))
                .link("ui.form.id", NARROW, row -> row.claim().id().toString(),
                        row -> new Anchor.Item(row.claim().id()));
    }

    private Node checks(ChecksFile file) {
        Map<String, RequirementEntry> entries = snapshot.report().map(ReportData::requirements).orElse(List.of())
                .stream().collect(Collectors.toMap(RequirementEntry::id, one -> one, (one, _) -> one));
        return new FormTable<>("checks", look, file.checks())
                .text("ui.form.met", 36, row -> mark(row.outcome()))
                .link("ui.form.id", NARROW, row -> row.requirement().toString(),
                        row -> new Anchor.Item(row.requirement()))
                .text("ui.form.requirement", WIDE, row -> Optional.ofNullable(entries.get(row.requirement().toString()))
                        .map(RequirementEntry::statement).orElse(""))
                .link("ui.form.passage", NARROW, row -> page(where(entries, row)), row -> where(entries, row))
                .link("ui.form.code", 130, row -> row.file() == null ? "" : row.file() + ":" + row.from(),
                        row -> place(row))
                .text("ui.form.note", WIDE, Check::note).view();
    }

    private static Anchor.@Nullable Passage where(Map<String, RequirementEntry> entries, Check row) {
        RequirementEntry entry = entries.get(row.requirement().toString());
        return entry == null ? null : entry.where();
    }

    private static @Nullable Anchor place(Check row) {
        String file = row.file();
        return file == null ? null : new Anchor.Code(Evidence.NOW, file, row.from(), row.to(), "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String mark(Check.Outcome outcome) {
        return outcome == Check.Outcome.MET ? "✓" : "✗";
    }

    private static String check(@Nullable String outcome, @Nullable String note) {
        if (outcome == null) {
            return Words.of("ui.form.unchecked");
        }
        String mark = outcome.equalsIgnoreCase("met") ? "✓" : "✗ " + outcome;
        return note == null || note.isBlank() ? mark : mark + (mark.length() > 1 ? ": " : " ") + note;
    }

    private static String tests(RequirementEntry row) {
        long good = row.tests().stream().filter(t -> t.counted() && t.passed()).count();
        return row.tests().isEmpty()
                ? Words.of(row.testable() ? "ui.form.no-tests" : "ui.form.untestable")
                : Words.of("ui.form.tests-of", good, row.tests().size());
    }

    private static String answer(@Nullable Assumption one) {
        return one == null ? Words.of("ui.form.unanswered") : one.id() + ": " + one.value();
    }

    private static String page(Anchor.@Nullable Passage where) {
        return where == null ? "" : Words.of("ui.form.page", where.page());
    }

    private static Anchor item(String id) {
        return new Anchor.Item(Id.of(id));
    }

    private @Nullable Anchor code(String id) {
        return snapshot.evidence().of(Id.of(id)).map(Evidence.Link::anchor).filter(Anchor.Code.class::isInstance)
                .filter(anchor -> ((Anchor.Code) anchor).commit().equals(Evidence.NOW)).findFirst().orElse(null);
    }
}
