package org.autoreproduce.agent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.agent.sight.ResultMask;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Plan;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/**
 * Items as text for a prompt, one form everywhere. Whatever people wrote passes the mask, so that nothing which a summary
 * or an ancestor quotes brings a result in by the back door; claims are told without their values. The values of
 * settings stay as they are: the program needs them, and who chose them saw no result.
 */
public final class Briefing {
    private static final String NONE = "(none)";
    private static final String PROSE = "(?:.*/)?[^./]*|.*\\.(?:md|txt|rst|tex|pdf)";

    private final ResultMask mask;

    /** A briefing behind this mask. */
    public Briefing(ResultMask mask) {
        this.mask = mask;
    }

    /** Any prose, masked. */
    public String text(String text) {
        return mask.text(text);
    }

    /** Words of the user's own: values go wherever they stand. */
    public String words(String text) {
        return mask.words(text);
    }

    /** A file of a cited work, or lines of it, masked as prose or as code by its name. */
    public String file(String path, String text) {
        return path.toLowerCase(Locale.ROOT).matches(PROSE) ? mask.text(text) : mask.code(text);
    }

    /** Requirements with the passages that say so. */
    public String requirements(List<Requirement> requirements) {
        return masked(requirements,
                r -> "%s (%s%s): %s%n    the paper, page %d: \"%s\"".formatted(r.id(),
                        r.area().name().toLowerCase(Locale.ROOT),
                        r.testable() ? "" : ", not testable by a unit test", r.statement(), r.where().page(),
                        r.where().quote().replaceAll("\\s+", " ")));
    }

    /** Open questions and why they matter. */
    public String questions(List<Question> questions) {
        return masked(questions, q -> "%s (%s): %s%n    why: %s".formatted(q.id(),
                q.area().name().toLowerCase(Locale.ROOT), q.question(), q.why()));
    }

    /** Assumptions with their config keys. */
    public String assumptions(List<Assumption> assumptions) {
        return lines(assumptions, a -> "%s%s: %s%n    config.yaml: %s: %s   (source: %s%s; %s)".formatted(a.id(),
                a.question() == null ? "" : " (answers " + a.question() + ")", text(a.statement()), a.configKey(),
                a.value(), a.source().name().toLowerCase(Locale.ROOT), a.snippet() == null ? "" : " " + a.snippet(),
                text(a.why())));
    }

    /** Claims without their values. */
    public String claims(List<Claim> claims) {
        return masked(claims, claim -> switch (claim) {
            case ValueClaim v -> "%s: %s of \"%s\" on \"%s\"%s, printed as %s".formatted(v.id(), v.metric(), v.row(),
                    v.dataset(), v.split() == null ? "" : ", split " + v.split(),
                    v.unit() == null ? "a plain number without a unit" : "a number with the unit " + v.unit());
            // in the order of their ids, which does not tell which one is better
            case OrderingClaim o -> "%s: an ordering of the rows of %s".formatted(o.id(),
                    Stream.of(o.better(), o.worse()).sorted().map(Id::toString).collect(Collectors.joining(" and ")));
        });
    }

    /** Claims, each with how a run's numbers become its number. */
    public String bindings(List<Claim> claims, List<Binding> bindings) {
        Map<Id, Claim> byId = claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        // a claim that the user dropped is bound to nothing any more
        return masked(bindings.stream().filter(b -> byId.containsKey(b.claim())).toList(),
                b -> "%s = %s%n    metrics lines: name=\"%s\", claim=\"%s\", dataset=\"%s\", split=\"%s\", unit=%s; reduction: %s%s%s"
                        .formatted(b.claim(), claims(List.of(byId.get(b.claim()))).replaceFirst("^C\\d+: ", ""),
                                metric(byId.get(b.claim())), b.claim(), b.dataset(), b.split(),
                                b.unit() == null ? "None" : '"' + b.unit() + '"',
                                b.reduction().name().toLowerCase(Locale.ROOT),
                                b.selection() == null
                                        ? ""
                                        : " by " + b.selection().name() + " on split " + b.selection().split(),
                                b.splits().isEmpty()
                                        ? (b.scaled() ? "; scaled: " + b.scaledWhy() : "")
                                        : "; splits: " + b.splits()));
    }

    private static String metric(@Nullable Claim claim) {
        return claim instanceof ValueClaim value ? value.metric() : "";
    }

    /** Snippets of cited works with what they show. */
    public String snippets(List<Snippet> snippets, List<Work> works) {
        Map<Id, String> titles = works.stream().collect(Collectors.toMap(Work::id, Work::title));
        return snippets.isEmpty()
                ? "(none: no cited work was read)"
                : lines(snippets,
                        s -> "%s from \"%s\", %s lines %d to %d%s: %s%n%s".formatted(s.id(),
                                titles.getOrDefault(s.work(), "?"),
                                s.where().file(), s.where().from(), s.where().to(),
                                s.answers().isEmpty()
                                        ? ""
                                        : " (answers "
                                                + s.answers().stream().map(Id::toString)
                                                        .collect(Collectors.joining(", "))
                                                + ")",
                                text(s.note()), file(s.where().file(), s.text()).indent(4).stripTrailing()));
    }

    /** The plan with files, settings and packages. */
    public String plan(Plan plan) {
        String files = masked(plan.files(), f -> "- %s: %s".formatted(f.path(), f.purpose()));
        String config = lines(plan.config(), c -> "- %s: %s   # %s".formatted(c.key(), c.value(), text(c.meaning())));
        return mask.text(plan.text().strip()) + "\n\nFiles:\n" + files + "\n\nconfig.yaml:\n" + config
                + "\n\nPackages: " + String.join(", ", plan.packages());
    }

    private <T> String masked(List<T> items, Function<T, String> line) {
        return lines(items, item -> text(line.apply(item)));
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.isEmpty()
                ? NONE
                : items.stream().map(line).map(text -> text.replace("\r\n", "\n")).collect(Collectors.joining("\n"));
    }
}
