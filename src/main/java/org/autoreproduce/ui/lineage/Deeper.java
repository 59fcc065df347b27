package org.autoreproduce.ui.lineage;

import java.util.List;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.study.WorkKey;

/**
 * Finds out what a work cites in its turn and writes it into the project's lineage/expanded.json; the picture follows the
 * project. Called on the UI thread; works beside it and tells by itself where it fails.
 */
@FunctionalInterface
public interface Deeper {
    /**
     * Begins.
     *
     * @param key      by which the expansion names the work
     * @param attached where the user has texts or code of it: absolute paths or addresses
     */
    void expand(WorkNode node, WorkKey key, List<String> attached);
}
