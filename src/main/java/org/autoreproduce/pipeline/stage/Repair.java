package org.autoreproduce.pipeline.stage;

import java.util.Optional;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.FailureFile;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.build.BuildLoop;

/** The experiment gone through again because a run of the finished program failed. */
record Repair(SourceTree tree, ChecksFile earlier, String reason) {

    /** Present where the code that failed is the code that the stage left; what lies in the folder may be half written. */
    static Optional<Repair> of(StageContext context, StageName stage) {
        if (stage != StageName.EXPERIMENT) {
            return Optional.empty();
        }
        Optional<FailureFile> failure = context.dossier().find(Artefact.FAILURE, FailureFile.class);
        Optional<ChecksFile> earlier = context.dossier().own(Artefact.checks(stage), ChecksFile.class);
        if (failure.isEmpty() || earlier.isEmpty()) {
            return Optional.empty();
        }
        SourceTree left = context.code().left(stage);
        return failure.filter(f -> f.tree().equals(left.hash())).map(f -> new Repair(left, earlier.get(),
                "The run in phase " + f.phase() + " failed.\n" + f.reason()));
    }

    BuildLoop.Built with(BuildLoop loop) {
        return loop.repair(tree, earlier, reason);
    }
}
