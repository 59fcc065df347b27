package org.autoreproduce.pipeline.stage;

import java.util.List;
import java.util.Map;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.WorkKey;

/** Tells how near passages are to open questions in meaning. Its numbers differ a little from machine to machine. */
@FunctionalInterface
public interface Nearness {
    /**
     * Each work's nearest question.
     *
     * @param passages what the paper says where it cites a work; may be empty
     * @return one entry for each work that has passages, in their order; none where nothing can be told
     */
    List<Lineage.Closeness> of(Map<WorkKey, List<String>> passages, List<Question> questions, Cancellation stop);

    /** Nothing is told. */
    static Nearness none() {
        return (_, _, _) -> List.of();
    }
}
