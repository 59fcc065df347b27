package org.autoreproduce.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.ui.session.Focus;

/**
 * The lines that belong to what is looked at.
 *
 * @param path  of the file to open
 * @param lines as they are counted in that file
 */
record CodeTarget(String path, Anchor.Code lines) {

    /** The thing itself if it is code; else of what belongs to it the program as it is now, an ancestor, or a run's program. */
    static Optional<CodeTarget> of(Focus focus, Lineage lineage) {
        Stream<Anchor> anchors = focus.anchor() instanceof Anchor.Code
                ? Stream.of(focus.anchor())
                : focus.related().stream();
        return anchors.filter(Anchor.Code.class::isInstance).map(Anchor.Code.class::cast)
                .sorted(Comparator.comparingInt(CodeTarget::rank)).map(code -> of(code, lineage))
                .flatMap(Optional::stream).findFirst();
    }

    private static int rank(Anchor.Code code) {
        if (code.commit().equals(Evidence.NOW)) {
            return 0;
        }
        return code.commit().startsWith(Evidence.RUN) ? 2 : 1;
    }

    private static Optional<CodeTarget> of(Anchor.Code code, Lineage lineage) {
        List<Snippet> cut = lineage.snippets().stream().filter(snippet -> snippet.where().equals(code)).toList();
        if (cut.isEmpty()) {
            // also a version of long ago: its lines are found again by their hash, or told as lost
            return Optional.of(new CodeTarget("code/" + code.file(), code));
        }
        Snippet snippet = cut.getFirst();
        int last = (int) Math.max(1, snippet.text().lines().count());
        return Optional.of(new CodeTarget(ProjectTree.path(snippet),
                new Anchor.Code(code.commit(), code.file(), 1, last, code.hash())));
    }
}
