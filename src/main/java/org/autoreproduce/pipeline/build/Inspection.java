package org.autoreproduce.pipeline.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.agent.reply.CheckReply;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.study.Check;
import org.autoreproduce.study.Requirement;

/** The research agent's comparison of code and requirements, item by item, with a verdict for each. */
public final class Inspection {
    private final ResearchAgent agent;
    private final StageContext context;
    private final Part part;
    private final Map<String, String> material;
    private List<Check> checks = List.of();

    Inspection(ResearchAgent agent, StageContext context, Part part, Map<String, String> material) {
        this.agent = agent;
        this.context = context;
        this.part = part;
        this.material = material;
    }

    /** The verdicts of the last comparison; empty before the first. */
    public List<Check> checks() {
        return checks;
    }

    /** What is not as required, for the code agent; empty where everything is. */
    Optional<String> faults(SourceTree tree) {
        if (part.checked().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>(material);
        values.put("files", withoutTests(tree).numbered());
        CheckReply reply = agent.check(context.talk(), values, answer -> check(answer, tree));
        checks = reply.checks().stream().map(Inspection::check).toList();
        List<String> faults = new ArrayList<>();
        reply.checks().stream().filter(c -> !c.verdict().equals("met"))
                .forEach(c -> faults.add("%s is %s: %s%s".formatted(c.requirement(), c.verdict(), c.note(),
                        c.file() == null ? "" : " (" + c.file() + ":" + c.from() + ")")));
        reply.remarks().forEach(r -> faults.add("%s:%d: %s".formatted(r.file(), r.line(), r.note())));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(faults.stream().collect(
                        Collectors.joining("\n- ", "The tests pass. A reviewer compared code and requirements:\n- ",
                                "")));
    }

    /** The tests are no part of what is judged. */
    private static SourceTree withoutTests(SourceTree tree) {
        Map<String, String> files = new HashMap<>(tree.files());
        files.keySet().removeIf(path -> path.startsWith("tests/"));
        return SourceTree.of(files);
    }

    private Checked<CheckReply> check(CheckReply reply, SourceTree tree) {
        List<String> faults = new ArrayList<>();
        List<String> wanted = part.checked().stream().map(Requirement::id).map(Id::toString).toList();
        List<String> given = reply.checks().stream().map(CheckReply.Checked::requirement).toList();
        wanted.stream().filter(id -> !given.contains(id)).forEach(id -> faults.add("checks: " + id + " is missing."));
        given.stream().filter(id -> !wanted.contains(id))
                .forEach(id -> faults.add("checks: " + id + " was not asked for."));
        given.stream().filter(id -> given.indexOf(id) != given.lastIndexOf(id)).distinct()
                .forEach(id -> faults.add("checks: " + id + " is there twice."));
        reply.checks().stream().filter(c -> c.verdict().equals("met") && c.file() == null)
                .forEach(c -> faults.add("checks: " + c.requirement() + " is met, so name the lines that meet it."));
        reply.checks().stream().map(CheckReply.Checked::file)
                .filter(file -> file != null && tree.text(file).isEmpty())
                .forEach(file -> faults.add("checks: there is no file " + file + "."));
        return Checked.of(reply, faults);
    }

    private static Check check(CheckReply.Checked c) {
        Integer from = c.from();
        Integer to = c.to();
        return new Check(Id.of(c.requirement()), Check.Outcome.valueOf(c.verdict().toUpperCase(Locale.ROOT)), c.note(),
                c.file(), from == null ? 0 : from, to == null ? 0 : to);
    }
}
