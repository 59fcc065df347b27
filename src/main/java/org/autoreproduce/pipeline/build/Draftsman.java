package org.autoreproduce.pipeline.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.code.Config;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.TreeDiff;
import org.autoreproduce.code.edit.EditBlock;
import org.autoreproduce.code.edit.EditParser;
import org.autoreproduce.code.edit.EditReading;
import org.autoreproduce.code.edit.EditTurn;
import org.autoreproduce.code.syntax.SyntaxFault;
import org.autoreproduce.code.test.TestFiles;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.pipeline.Review;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.study.Assumption;

/**
 * Asks the code agent for EDIT turns. A turn is taken only if all its blocks fit the listing, the files parse, and it
 * keeps to what it was asked for; else it goes back once with the reasons. What is taken the user may look at first.
 */
final class Draftsman {
    private static final Predicate<String> TEST = new TestFiles()::is;

    private final CodeAgent agent;
    private final StageContext context;
    private final Map<String, String> material;
    private final EditParser parser = new EditParser();
    private Set<String> guarded = Set.of();

    /**
     * For one part of the program.
     *
     * @param material what all its prompts are filled with
     */
    Draftsman(CodeAgent agent, StageContext context, Map<String, String> material) {
        this.agent = agent;
        this.context = context;
        this.material = material;
    }

    /** Tests of earlier parts: they were seen red there, on stubs that are code by now, and no turn may change them. */
    void guard(Set<String> tests) {
        guarded = Set.copyOf(tests);
    }

    /**
     * A turn and the tree after it.
     *
     * @param rejection what the user did not take of it; empty where he took it all, or was not asked
     */
    record Drawn(EditTurn turn, SourceTree tree, Optional<Rejection> rejection) {
        boolean touchesTests() {
            return turn.blocks().stream().map(EditBlock::path).anyMatch(TEST);
        }

        /** What is to be told where nothing of the turn was applied: there is nothing new to try. */
        Optional<String> refused() {
            return rejection.filter(Rejection::whole).map(Rejection::words);
        }

        /** An outcome, with what the user rejected before it came to it. */
        String told(String outcome) {
            return rejection.map(one -> one.with(outcome)).orElse(outcome);
        }
    }

    /** Stubs and tests, before the code. */
    Drawn tests(SourceTree tree) {
        return draw("tests", tree, Map.of(), turn -> turn.blocks().stream().map(EditBlock::path).noneMatch(TEST)
                ? List.of("There is no test file: tests go to tests/test_*.py.")
                : List.of());
    }

    /** The code in place of the stubs. */
    Drawn code(SourceTree tree) {
        return draw("code", tree, Map.of(), turn -> turn.blocks().stream().map(EditBlock::path).anyMatch(TEST)
                ? List.of("The tests must not be changed in this turn.")
                : List.of());
    }

    /** A repair of stubs and tests that are not red as they should be. */
    Drawn mendTests(SourceTree tree, String outcome) {
        return draw("repair", tree, Map.of("outcome", outcome, "step", agent.stubsDue()), _ -> List.of());
    }

    /** A repair after something went wrong. */
    Drawn repair(SourceTree tree, String outcome) {
        return draw("repair", tree, Map.of("outcome", outcome, "step", agent.codeDue()),
                turn -> turn.blocks().stream().map(EditBlock::path).anyMatch(TEST)
                        && !turn.prose().matches("(?s).*\\bREASON:\\s*\\S.*")
                                ? List.of("A test is changed without a line that begins with REASON: and says what was "
                                        + "wrong with it.")
                                : List.of());
    }

    private Drawn draw(String prompt, SourceTree tree, Map<String, String> more,
            java.util.function.Function<EditTurn, List<String>> rule) {
        Map<String, String> values = new HashMap<>(material);
        values.putAll(more);
        values.put("files", shown(tree, more.getOrDefault("outcome", "")));
        Drawn drawn = agent.write(context.talk(), prompt, values, reply -> read(reply, tree, rule));
        SourceTree decided = context.review().decided(new Review.Turn(tree, drawn.tree(), drawn.turn().prose()),
                after -> faults(after, new TreeDiff().changed(tree, after)));
        return Rejection.of(tree, drawn.tree(), decided, more.getOrDefault("outcome", ""))
                .map(rejection -> new Drawn(turn(tree, decided, drawn.turn().prose()), decided,
                        Optional.of(rejection)))
                .orElse(drawn);
    }

    /** The turn that makes what the user decided. */
    private static EditTurn turn(SourceTree before, SourceTree decided, String prose) {
        List<EditBlock> blocks = new ArrayList<>();
        for (String path : new TreeDiff().changed(before, decided)) {
            blocks.add(decided.text(path).<EditBlock>map(text -> new EditBlock.NewFile(path, text, 1))
                    .orElseGet(() -> new EditBlock.Delete(path, 1)));
        }
        return new EditTurn(blocks, prose);
    }

    /** All files; of the tests of earlier parts, which stay as they are, only those that the outcome tells of. */
    private String shown(SourceTree tree, String outcome) {
        SourceTree shown = tree;
        List<String> left = new ArrayList<>();
        for (String path : guarded.stream().sorted().toList()) {
            if (!outcome.contains(path)) {
                shown = shown.without(path);
                left.add(path);
            }
        }
        return shown.numbered() + (left.isEmpty()
                ? ""
                : "=== not shown, as they belong to earlier parts: " + String.join(", ", left) + "\n");
    }

    private List<String> missing(SourceTree after) {
        return Config.of(after)
                .lacking(context.dossier().assumptions().stream().map(Assumption::configKey).toList());
    }

    private Checked<Drawn> read(String reply, SourceTree tree,
            java.util.function.Function<EditTurn, List<String>> rule) {
        return switch (parser.read(reply, tree)) {
            case EditReading.Bad(List<String> faults) -> new Checked.Bad<>(faults);
            case EditReading.Good(EditTurn turn) -> {
                SourceTree after = turn.apply(tree);
                List<String> faults = new ArrayList<>(rule.apply(turn));
                faults.addAll(faults(after, turn.blocks().stream().map(EditBlock::path).toList()));
                yield Checked.of(new Drawn(turn, after, Optional.empty()), faults);
            }
        };
    }

    /** What keeps a program from being taken, whoever changed these files of it. */
    private List<String> faults(SourceTree after, Collection<String> touched) {
        List<String> faults = new ArrayList<>();
        touched.stream().filter(guarded::contains).distinct()
                .forEach(path -> faults.add(path + " is a test of an earlier part. Leave it as it is, and change "
                        + "the code so that it passes."));
        missing(after).forEach(key -> faults.add("config.yaml lacks the key " + key
                + " of an assumption. Every assumption keeps its key there, and the program reads it."));
        context.code().syntax(after).stream().map(SyntaxFault::words).forEach(faults::add);
        return faults;
    }
}
