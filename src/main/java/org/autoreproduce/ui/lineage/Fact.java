package org.autoreproduce.ui.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.lineage.graph.Edge;
import org.autoreproduce.lineage.graph.Role;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.jspecify.annotations.Nullable;

/**
 * All that the pane tells of a work.
 *
 * @param node      the work
 * @param work      what the lineage found of it; null where it was not chosen
 * @param key       by which choices name it; null for the paper itself
 * @param leading   its citation by the paper, else by the first work that cites it; null where none does
 * @param pinned    whether the user wants it
 * @param banned    whether the user wants none of it
 * @param suggested whether it would be among the k, where nothing was chosen yet
 * @param summary   what the lineage tells of it; empty where it was not read
 * @param attached  where the user has texts or code of it
 */
record Fact(WorkNode node, @Nullable Work work, @Nullable WorkKey key, @Nullable Edge leading, boolean pinned,
        boolean banned, boolean suggested, String summary, List<String> attached) {

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
            case NOT_FOUND -> work.failures().isEmpty() ? Standing.NOT_FOUND : Standing.FAILED;
            case FOUND, OFFICIAL_SHOWN -> code() == Code.YES ? Standing.CODE : Standing.TEXT;
        };
    }

    /** What it is to the one that cites it. */
    EdgeKind kind() {
        return leading == null ? EdgeKind.BACKGROUND : leading.kind();
    }

    /** What is known of its code. */
    enum Code {
        YES, NONE, WITHHELD, FAILED, UNKNOWN
    }

    Code code() {
        if (work == null) {
            return Code.UNKNOWN;
        }
        return switch (work.state()) {
            case OFFICIAL_CODE -> Code.WITHHELD;
            case DOUBTFUL -> Code.UNKNOWN;
            case NOT_FOUND -> work.failures().isEmpty() ? Code.NONE : Code.FAILED;
            case FOUND, OFFICIAL_SHOWN -> hasCode(work)
                    ? Code.YES
                    : work.failures().isEmpty()
                            ? Code.NONE
                            : Code.FAILED;
        };
    }

    /** Whether its text is at hand. */
    boolean pdf() {
        return work != null && work.files().stream().anyMatch(Fact::isPdf)
                || attached.stream().anyMatch(Fact::isPdf);
    }

    /** Whether a source has something of which only the user can say if it is this. */
    boolean doubtful() {
        return work != null && work.doubt() != null;
    }

    /** Whether the user can decide about it. */
    boolean choosable() {
        return key != null;
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

    /** The address of a page about it. */
    Optional<String> page() {
        return Optional.of(node.register().page()).filter(page -> !page.isBlank());
    }

    private static boolean isPdf(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static boolean hasCode(Work work) {
        return work.files().stream().anyMatch(file -> file.toLowerCase(Locale.ROOT)
                .matches(".*\\.(py|ipynb|r|jl|c|cc|cpp|cu|h|hpp|java|m|lua|sh|scala|rs|go|js|ts)"));
    }
}
