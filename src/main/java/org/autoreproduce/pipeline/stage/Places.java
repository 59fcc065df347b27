package org.autoreproduce.pipeline.stage;

import java.util.List;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.code.CodeFinder;
import org.autoreproduce.lineage.source.library.LocalWork;
import org.jspecify.annotations.Nullable;

/**
 * Where cited works are looked for.
 *
 * @param sources in the order in which they are asked
 * @param local   reads what the user attached
 * @param code    finds code where a work's texts name it, or by searching; null where nothing on the web is asked
 */
public record Places(List<WorkSource> sources, LocalWork local, @Nullable CodeFinder code) {
    /** Copies the list. */
    public Places {
        sources = List.copyOf(sources);
    }
}
