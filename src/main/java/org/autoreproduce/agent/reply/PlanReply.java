package org.autoreproduce.agent.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.autoreproduce.study.Plan;
import org.jspecify.annotations.Nullable;

/** The reply to plan. */
@JsonNaming(SnakeCaseStrategy.class)
public record PlanReply(String plan, List<Plan.PlannedFile> files, List<Setting> config, List<Assumed> assumptions,
        List<Bound> bindings, List<String> packages, List<Plan.MissingData> missingData) {

    /** A key of config.yaml. */
    public record Setting(String key, JsonNode value, String meaning) {}

    /** A value that the paper does not state. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Assumed(@Nullable String question, String statement, String configKey, JsonNode value, String source,
            @Nullable String snippet, String why) {}

    /** How a claim's number comes about. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Bound(String claim, String dataset, String split, String reduction, @Nullable Chosen selection,
            @Nullable List<String> splits, boolean deterministic, boolean paired, boolean scaled,
            @Nullable String scaledWhy) {}

    /** The validation metric that chooses the step. */
    public record Chosen(String name, String split, String direction) {}
}
