package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.autoreproduce.agent.prompt.Prompts;

/** Which prompt files each stage uses, so that a record tells by which wording it came about. */
public final class StagePrompts {
    private static final Map<StageName, List<String>> PROMPTS = Map.of(StageName.REVIEW,
            List.of("research-role", "review-claims", "review-overall", "review-method", "review-experiment"),
            StageName.LINEAGE,
            List.of("research-role", "code-role", "lineage-choose", "lineage-files", "lineage-mine"), StageName.PLAN,
            List.of("code-role", "plan"), StageName.DATA, List.of("code-role", "tests", "code", "repair"),
            StageName.METHOD,
            List.of("code-role", "research-role", "tests", "code", "repair", "check"), StageName.EXPERIMENT,
            List.of("code-role", "research-role", "tests", "code", "repair", "check"));

    private final Prompts prompts = new Prompts();

    /** Hash of the prompts that a stage uses, as they are now; empty for one that asks no model. */
    public String hash(StageName stage) {
        List<String> used = PROMPTS.getOrDefault(stage, List.of());
        return used.isEmpty()
                ? ""
                : prompts.hash(Stream
                        .concat(used.stream(),
                                Stream.of("edit-rules", "program-rules", "test-rules", "step-stubs", "step-code"))
                        .toList());
    }
}
