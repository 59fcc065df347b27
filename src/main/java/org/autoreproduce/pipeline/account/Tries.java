package org.autoreproduce.pipeline.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.report.ReportData.StageTries;

/** How often each stage tried; of one that is under way or was killed, how far it had come. */
final class Tries {
    private static final Set<StageName> CODE = Set.of(StageName.DATA, StageName.METHOD, StageName.EXPERIMENT);

    private final Found found;
    private final Map<StageName, Integer> underWay;

    Tries(Found found, List<Past.Moment> moments) {
        this.found = found;
        this.underWay = underWay(moments, found.project().settings().tries());
    }

    List<StageTries> all() {
        return found.stages().stream().map(this::entry).toList();
    }

    private StageTries entry(StageStatus stage) {
        StageName name = stage.stage();
        return new StageTries(name.id(), stage.state().id(), Math.max(stage.tries(), underWay.getOrDefault(name, 0)),
                CODE.contains(name) ? found.project().settings().tries() : 0);
    }

    /** Tries of stage runs that left no record; a request that was merely asked afresh has another limit. */
    private static Map<StageName, Integer> underWay(List<Past.Moment> moments, int limit) {
        Map<StageName, Integer> tries = new EnumMap<>(StageName.class);
        for (Past.Moment moment : moments) {
            switch (moment.event()) {
                case Event.Tried tried when CODE.contains(tried.stage()) && tried.limit() == limit ->
                    tries.put(tried.stage(), tried.number());
                case Event.StageEnded ended when ended.tries() > 0 -> tries.remove(ended.stage());
                default -> {
                }
            }
        }
        return tries;
    }
}
