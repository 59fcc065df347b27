package org.autoreproduce.ui.lineage;

import java.util.Set;
import org.autoreproduce.study.EdgeKind;

/**
 * How a picture is looked at.
 *
 * @param selected index of the selected work, -1 for none
 * @param hovered  index of the work under the pointer, -1 for none
 * @param hits     indexes of the works that are looked for
 * @param kinds    whose works are shown
 * @param moving   whether the next frame will be another one, so that this one may be plainer
 */
record Shown(int selected, int hovered, Set<Integer> hits, Set<EdgeKind> kinds, boolean moving) {
    /** Nothing selected, all shown. */
    static Shown all() {
        return new Shown(-1, -1, Set.of(), Set.of(EdgeKind.values()), false);
    }

    boolean shows(Picture picture, int node) {
        return node == 0 || kinds.contains(picture.facts().get(node).kind());
    }
}
