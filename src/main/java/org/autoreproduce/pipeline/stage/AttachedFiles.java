package org.autoreproduce.pipeline.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.source.library.LocalWork;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.WorkKey;

/** What the user attached to works: files and folders of this machine, and addresses of repositories. */
final class AttachedFiles {
    /** Who has it, as the user knows it. */
    static final String NAME = "attached";
    private final LocalWork local;
    private final List<Choices.Attached> attached;

    AttachedFiles(LocalWork local, List<Choices.Attached> attached) {
        this.local = local;
        this.attached = attached;
    }

    boolean any(WorkKey work) {
        return attached.stream().anyMatch(one -> one.work().equals(work));
    }

    /** Addresses of repositories; the user's word for them needs no check. */
    List<String> addresses(WorkKey work) {
        return places(work).filter(AttachedFiles::isAddress).toList();
    }

    Optional<FoundWork> of(Wanted wanted, Cancellation stop) {
        List<Path> places = places(wanted.key()).filter(at -> !isAddress(at)).map(Path::of).toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(local.read(NAME, wanted.title(), places, stop));
    }

    private java.util.stream.Stream<String> places(WorkKey work) {
        return attached.stream().filter(one -> one.work().equals(work)).map(Choices.Attached::at);
    }

    private static boolean isAddress(String at) {
        return at.matches("(?i)(https?://|git@).+");
    }
}
