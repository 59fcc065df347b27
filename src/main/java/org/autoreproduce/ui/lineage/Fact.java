package org.autoreproduce.ui.lineage;

import java.util.Locale;
import org.autoreproduce.lineage.graph.Role;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.study.Work;
import org.jspecify.annotations.Nullable;

/**
 * All that the pane tells of a work.
 *
 * @param node      the work
 * @param work      what the lineage found of it; null where it was not chosen
 * @param pinned    whether the user wants it
 * @param banned    whether the user wants none of it
 * @param suggested whether it would be among the k, where nothing was chosen yet
 */
record Fact(WorkNode node, @Nullable Work work, boolean pinned, boolean banned, boolean suggested) {

    Standing standing() {
        if (node.role() == Role.PAPER) {
            return Standing.PAPER;
        }
        if (banned) {
            return Standing.BANNED;
        }
        if (work == null) {
            return pinned ? Standing.PINNED : suggested ? Standing.SUGGESTED : Standing.OTHER;
        }
        return switch (work.state()) {
            case OFFICIAL_CODE -> Standing.OWN_CODE;
            case DOUBTFUL -> Standing.DOUBTFUL;
            case NOT_FOUND -> Standing.NOT_FOUND;
            case FOUND, OFFICIAL_SHOWN -> hasCode(work) ? Standing.CODE : Standing.TEXT;
        };
    }

    /** Whether the user can pin and ban it: it must stand in the reference list. */
    boolean choosable() {
        return node.reference() > 0;
    }

    /** Whether title, name, authors, year or number hold all these words; case does not matter. */
    boolean matches(String words) {
        String all = String.join(" ", node.name(), node.title(), String.join(" ", node.authors()),
                Integer.toString(node.year()), "[" + node.reference() + "]").toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCode(Work work) {
        return work.files().stream().anyMatch(file -> file.toLowerCase(Locale.ROOT)
                .matches(".*\\.(py|ipynb|r|jl|c|cc|cpp|cu|h|hpp|java|m|lua|sh|scala|rs|go|js|ts)"));
    }
}
