package org.autoreproduce.agent.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.autoreproduce.agent.reply.PlanReply;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Plan;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.BindingRules;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.Direction;
import org.autoreproduce.verdict.Reduction;
import org.autoreproduce.verdict.Selection;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/** Checks a plan: every id it names is there, every assumption has its key, every value claim its binding. */
public final class PlanReader {
    private static final String PACKAGE = "[A-Za-z0-9][A-Za-z0-9._-]*(\\[[a-z, ]+])?\\s*([<>=!~]=?[0-9A-Za-z.*<>=!~, ]+)?";

    private final Map<Id, ValueClaim> claims;
    private final Set<Id> questions;
    private final Map<Id, Snippet> snippets;
    private final BindingRules rules = new BindingRules();

    /** For these claims, questions and snippets. */
    public PlanReader(List<Claim> claims, List<Question> questions, List<Snippet> snippets) {
        this.claims = claims.stream().filter(ValueClaim.class::isInstance).map(ValueClaim.class::cast)
                .collect(Collectors.toMap(ValueClaim::id, Function.identity(), (a, _) -> a));
        this.questions = questions.stream().map(Question::id).collect(Collectors.toSet());
        this.snippets = snippets.stream().collect(Collectors.toMap(Snippet::id, Function.identity(), (a, _) -> a));
    }

    /** A plan as it goes to disk. */
    public record Planned(Plan plan, List<Assumption> assumptions, List<Binding> bindings) {}

    /** The reply itself if it holds. */
    public Checked<PlanReply> check(PlanReply reply) {
        List<String> faults = new ArrayList<>();
        files(reply, faults);
        Map<String, String> config = config(reply, faults);
        reply.assumptions().forEach(assumed -> assumption(assumed, config, faults));
        Set<String> assumed = new HashSet<>();
        reply.assumptions().stream().filter(a -> !assumed.add(named(a)))
                .forEach(a -> faults.add("assumptions, " + a.configKey() + ": this one is there twice."));
        missing(reply, faults);
        bindings(reply, faults);
        for (String line : reply.packages()) {
            if (!line.strip().matches(PACKAGE)) {
                faults.add("packages: \"" + line + "\" is not a package name with an optional version.");
            }
        }
        return Checked.of(reply, faults);
    }

    /** The items of a reply that was found good. */
    public Planned read(PlanReply reply, Ids ids) {
        List<Plan.ConfigEntry> config = reply.config().stream()
                .map(c -> new Plan.ConfigEntry(c.key(), new YamlValue(c.value()).toString(), c.meaning())).toList();
        Plan plan = new Plan(reply.plan(), reply.files(), config, reply.packages().stream().map(String::strip).toList(),
                reply.missingData());
        List<Assumption> assumptions = reply.assumptions().stream().map(a -> assumption(a, ids)).toList();
        List<Binding> bindings = reply.bindings().stream().map(this::binding).toList();
        return new Planned(plan, assumptions, bindings);
    }

    private static void files(PlanReply reply, List<String> faults) {
        if (reply.files().stream().noneMatch(file -> file.path().equals("main.py"))) {
            faults.add("files: main.py is missing.");
        }
        reply.files().stream().map(Plan.PlannedFile::path)
                .filter(path -> path.startsWith("/") || path.contains("..") || path.startsWith("."))
                .forEach(path -> faults.add("files: " + path + " is not a plain relative path."));
    }

    private static Map<String, String> config(PlanReply reply, List<String> faults) {
        Set<String> seen = new HashSet<>();
        reply.config().stream().filter(c -> !seen.add(c.key()))
                .forEach(c -> faults.add("config: the key " + c.key() + " is there twice."));
        return reply.config().stream().collect(
                Collectors.toMap(PlanReply.Setting::key, c -> new YamlValue(c.value()).toString(), (a, b) -> a));
    }

    private void assumption(PlanReply.Assumed assumed, Map<String, String> config, List<String> faults) {
        String where = "assumptions, " + assumed.configKey() + ": ";
        String value = new YamlValue(assumed.value()).toString();
        if (!config.containsKey(assumed.configKey())) {
            faults.add(where + "this key is not in config.");
        } else if (!Objects.equals(config.get(assumed.configKey()), value)) {
            faults.add(where + "config has " + config.get(assumed.configKey()) + ", the assumption has " + value + ".");
        }
        if (given(assumed.question()) && known(assumed.question(), questions).isEmpty()) {
            faults.add(where + "there is no question " + assumed.question() + ".");
        }
        if (given(assumed.snippet()) && known(assumed.snippet(), snippets.keySet()).isEmpty()) {
            faults.add(where + "there is no snippet " + assumed.snippet() + ".");
        }
        if (assumed.source().equals("ancestor") && !given(assumed.snippet())) {
            faults.add(where + "source is ancestor, so snippet must name the lines it rests on.");
        }
    }

    private void bindings(PlanReply reply, List<String> faults) {
        Set<Id> bound = new HashSet<>();
        for (PlanReply.Bound b : reply.bindings()) {
            int before = faults.size();
            Optional<Id> claim = known(b.claim(), claims.keySet());
            if (claim.isEmpty()) {
                faults.add("bindings: there is no value claim " + b.claim() + ".");
            } else if (!bound.add(claim.get())) {
                faults.add("bindings: " + b.claim() + " is bound twice.");
            }
            if (b.reduction().equals("best_on_validation") != (b.selection() != null)) {
                faults.add(
                        "bindings, " + b.claim() + ": selection goes with best_on_validation and with nothing else.");
            }
            if (b.selection() != null && b.selection().split().equals(b.split())) {
                faults.add("bindings, " + b.claim() + ": the step must not be chosen by the split that is reported.");
            }
            if (b.reduction().equals("mean_over_splits") == splits(b).isEmpty()) {
                faults.add("bindings, " + b.claim() + ": splits goes with mean_over_splits and with nothing else.");
            }
            if (b.scaled() && !given(b.scaledWhy())) {
                faults.add("bindings, " + b.claim() + ": scaled_why must say what the run does less.");
            }
            if (faults.size() == before) {
                // what could not be judged in the end is not paid for first
                Sentence problem = rules.problem(Objects.requireNonNull(claims.get(claim.orElseThrow())), binding(b));
                if (problem != null) {
                    faults.add("bindings, " + b.claim() + ": " + problem.words());
                }
            }
        }
        Set<String> without = reply.missingData().stream().flatMap(data -> data.claims().stream()).map(Id::toString)
                .collect(Collectors.toSet());
        claims.keySet().stream().filter(id -> !bound.contains(id) && !without.contains(id.toString())).sorted()
                .forEach(id -> faults.add("bindings: the claim " + id + " is not bound."));
        bound.stream().filter(id -> without.contains(id.toString())).sorted().forEach(id -> faults
                .add("bindings: " + id + " is bound, and missing_data says that its data are not there."));
    }

    private void missing(PlanReply reply, List<String> faults) {
        for (Plan.MissingData data : reply.missingData()) {
            if (data.claims().isEmpty()) {
                faults.add("missing_data, " + data.name() + ": name the claims that need it.");
            }
            data.claims().stream().filter(id -> !claims.containsKey(id)).forEach(
                    id -> faults.add("missing_data, " + data.name() + ": there is no value claim " + id + "."));
        }
    }

    private static String named(PlanReply.Assumed assumed) {
        return assumed.configKey() + (given(assumed.question()) ? "|" + assumed.question() : "");
    }

    private Assumption assumption(PlanReply.Assumed a, Ids ids) {
        Assumption.Source source = Assumption.Source.valueOf(a.source().toUpperCase(Locale.ROOT));
        @Nullable
        Id question = known(a.question(), questions).orElse(null);
        @Nullable
        Snippet snippet = known(a.snippet(), snippets.keySet()).map(snippets::get).orElse(null);
        return new Assumption(ids.of(Kind.ASSUMPTION, named(a)),
                question, a.statement(), a.configKey(),
                new YamlValue(a.value()).toString(), source, snippet == null ? null : snippet.where(),
                snippet == null ? null : snippet.id(), a.why(), "code agent");
    }

    private Binding binding(PlanReply.Bound b) {
        ValueClaim claim = Objects.requireNonNull(claims.get(Id.of(b.claim())));
        PlanReply.@Nullable Chosen chosen = b.selection();
        @Nullable
        Selection selection = chosen == null
                ? null
                : new Selection(chosen.name(), chosen.split(),
                        Direction.valueOf(chosen.direction().toUpperCase(Locale.ROOT)));
        return new Binding(claim.id(), b.dataset(), b.split(), claim.unit(),
                Reduction.valueOf(b.reduction().toUpperCase(Locale.ROOT)), selection, splits(b), b.deterministic(),
                b.paired(), b.scaled(), b.scaled() ? b.scaledWhy() : null);
    }

    private static List<String> splits(PlanReply.Bound bound) {
        List<String> splits = bound.splits();
        return splits == null ? List.of() : splits;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<Id> known(@Nullable String text, Set<Id> ids) {
        return ids.stream().filter(id -> id.toString().equals(text)).findFirst();
    }
}
