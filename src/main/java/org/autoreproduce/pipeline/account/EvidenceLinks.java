package org.autoreproduce.pipeline.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.code.Config;
import org.autoreproduce.code.Setting;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.RequirementEntry;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/** Collects where the items of a project stand. Used once. */
final class EvidenceLinks {
    private final Found found;
    private final ReportData report;
    private final @Nullable String config;
    private final List<Evidence.Link> links = new ArrayList<>();
    private final Map<Id, Anchor.Passage> passages = new HashMap<>();

    EvidenceLinks(Found found, ReportData report, @Nullable String config) {
        this.found = found;
        this.report = report;
        this.config = config;
    }

    List<Evidence.Link> all() {
        report.claims().forEach(this::claim);
        report.requirements().forEach(this::requirement);
        found.questions().forEach(this::question);
        found.lineage().works().forEach(this::work);
        found.lineage().snippets().forEach(snippet -> link(snippet.id(), snippet.where(), snippet.note()));
        found.assumptions().forEach(this::assumption);
        return links;
    }

    private void claim(ClaimEntry entry) {
        String words = switch (entry.claim()) {
            case ValueClaim value -> value.metric() + ", " + value.dataset() + ", " + value.row() + ": "
                    + value.printed().text();
            case OrderingClaim _ -> entry.claim().id().toString();
        };
        if (entry.claim() instanceof ValueClaim value && value.where() != null) {
            link(value.id(), value.where(), words);
        }
        Id id = entry.claim().id();
        for (ClaimEntry.Source source : entry.sources()) {
            link(id, new Anchor.Metric(source.run(), source.line()), words);
            link(id, code(Evidence.RUN + source.run(), source.file(), source.at(), source.at(), source.text()), words);
        }
        entry.sources().stream().findFirst().ifPresent(source -> link(id,
                code(Evidence.NOW, source.file(), source.at(), source.at(), source.text()), words));
    }

    private void requirement(RequirementEntry entry) {
        Id id = Id.of(entry.id());
        if (entry.where() != null) {
            passages.put(id, entry.where());
            link(id, entry.where(), entry.statement());
        }
        found.checks().values().stream().flatMap(file -> file.checks().stream())
                .filter(check -> check.requirement().equals(id)).forEach(check -> {
                    String file = check.file();
                    if (file != null) {
                        link(id, code(Evidence.NOW, file, check.from(), check.to(), null), entry.statement());
                    }
                });
    }

    /** A question has no passage of its own: it stands where the requirements do that wait for its answer. */
    private void question(Question question) {
        question.requirements().stream().map(passages::get).filter(java.util.Objects::nonNull)
                .forEach(passage -> link(question.id(), passage, question.question()));
    }

    private void work(Work work) {
        Optional<Reference> reference = found.document().map(Document::references)
                .filter(all -> all.size() >= work.reference()).map(all -> all.get(work.reference() - 1));
        reference.ifPresent(entry -> link(work.id(), new Anchor.Passage(hash(), entry.page(), entry.boxes(),
                entry.raw(), "", ""), work.title()));
        found.lineage().snippets().stream().filter(snippet -> snippet.work().equals(work.id()))
                .forEach(snippet -> link(work.id(), snippet.where(), work.title()));
    }

    private void assumption(Assumption assumption) {
        String words = assumption.statement();
        keyLine(assumption.configKey()).ifPresent(line -> link(assumption.id(),
                code(Evidence.NOW, Config.PATH, line, line, null), words));
        Anchor where = assumption.where();
        if (where != null) {
            link(assumption.id(), where, words);
        }
        found.lineage().snippets().stream().filter(s -> s.id().equals(assumption.snippet())).map(Snippet::where)
                .filter(place -> !place.equals(where)).forEach(place -> link(assumption.id(), place, words));
        Id question = assumption.question();
        if (question != null) {
            link(assumption.id(), new Anchor.Item(question), words);
            link(question, new Anchor.Item(assumption.id()), found.questions().stream()
                    .filter(q -> q.id().equals(question)).map(Question::question).findFirst().orElse(""));
        }
    }

    private Optional<Integer> keyLine(String key) {
        try {
            return Optional.ofNullable(config).flatMap(text -> new Config(text).setting(key)).map(Setting::line);
        } catch (ProblemException e) {
            // somebody is writing it: the editor says what is wrong with it
            return Optional.empty();
        }
    }

    private String hash() {
        return found.document().map(Document::hash).orElse("");
    }

    private void link(Id id, Anchor anchor, String words) {
        links.add(new Evidence.Link(id, anchor, words));
    }

    private static Anchor.Code code(String commit, String file, int from, int to, @Nullable String text) {
        return new Anchor.Code(commit, file, from, to, text == null ? "" : new Hashes().of(text));
    }
}
