package org.autoreproduce.agent.reply;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reply to review-claims. */
@JsonNaming(SnakeCaseStrategy.class)
public record ClaimsReply(List<String> methodNames, List<String> resultTables, List<Value> values,
        List<Ordering> orderings) {

    /** A printed number; it stands either in a table's cell or in a quoted sentence. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Value(String metric, String dataset, String row, @Nullable String split, String unit,
            @Nullable String unitName, String printed, String spreadKind, @Nullable Integer spreadRuns, boolean bestOf,
            @Nullable String table, @Nullable String column, @Nullable String quote) {}

    /** Positions in the list of values, from 0. */
    public record Ordering(int better, int worse) {}
}
