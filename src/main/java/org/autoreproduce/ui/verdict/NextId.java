package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.IdFile;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.jspecify.annotations.Nullable;

/** Finds an id that was never given to anything, also not to an item that was dropped. */
final class NextId {
    private final List<IdFile.Given> given;

    NextId(List<IdFile.Given> given) {
        this.given = List.copyOf(given);
    }

    /** With all ids of a project; null where there is none. Reads a file, so not for the UI thread. */
    static NextId of(@Nullable ProjectFolder folder) {
        return new NextId(folder == null
                ? List.of()
                : new Artefacts(folder, Migrations.all()).load(ProjectFolder.IDS_FILE, IdFile.class)
                        .map(IdFile::given).orElse(List.of()));
    }

    /** The next of a kind, beside those that are there. */
    Id after(Kind kind, Stream<Id> there) {
        int last = Stream.concat(there, given.stream().map(IdFile.Given::id)).filter(id -> id.kind() == kind)
                .mapToInt(Id::number).max().orElse(0);
        return new Id(kind, last + 1);
    }
}
