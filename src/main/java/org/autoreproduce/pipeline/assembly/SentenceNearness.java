package org.autoreproduce.pipeline.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.graph.Similarity;
import org.autoreproduce.llm.embed.Embedder;
import org.autoreproduce.pipeline.stage.Nearness;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;

/** Compares sentences by what they mean, with a model of sentences in this process. */
final class SentenceNearness implements Nearness {
    private final Embedder embedder;

    SentenceNearness(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public List<Lineage.Closeness> of(Map<WorkKey, List<String>> passages, List<Question> questions,
            Cancellation stop) {
        try {
            Map<Id, float[]> asked = new HashMap<>();
            for (Question question : questions) {
                asked.put(question.id(), embedder.of(List.of(question.question()), stop).getFirst());
            }
            Map<WorkKey, List<float[]>> cited = new HashMap<>();
            passages.forEach((work, texts) -> cited.put(work, embedder.of(texts, stop)));
            return new Similarity(asked).nearest(cited);
        } catch (ProblemException e) {
            // on a machine where the model cannot run, works are ranked without it
            return List.of();
        }
    }
}
