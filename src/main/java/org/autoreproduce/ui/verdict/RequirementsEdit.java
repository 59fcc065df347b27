package org.autoreproduce.ui.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Requirements;

/** Changes to the list of requirements as the project's file takes them. */
final class RequirementsEdit {
    private RequirementsEdit() {}

    /** Writes one more, in the order of the ids. */
    static Command.Edit with(List<Requirement> there, Requirement added) {
        List<Requirement> all = Stream.concat(there.stream(), Stream.of(added))
                .sorted(Comparator.comparing(Requirement::id)).toList();
        return new Command.Edit(Artefact.REQUIREMENTS, new Json().write(new Requirements(all)));
    }
}
