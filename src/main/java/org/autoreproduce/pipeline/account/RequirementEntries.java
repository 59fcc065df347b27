package org.autoreproduce.pipeline.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.code.test.Standing;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.PassageFinder;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.report.RequirementEntry;
import org.autoreproduce.study.Check;
import org.autoreproduce.study.Requirement;
import org.jspecify.annotations.Nullable;

/** The requirements with what the code stages showed of them; of several checks the latest stage's holds. */
final class RequirementEntries {
    private final Found found;
    private final PrivatePaths paths;
    private final @Nullable PassageFinder finder;

    RequirementEntries(Found found, PrivatePaths paths) {
        this.found = found;
        this.paths = paths;
        this.finder = found.document().map(PassageFinder::new).orElse(null);
    }

    List<RequirementEntry> all() {
        return found.requirements().stream().map(this::entry).toList();
    }

    private RequirementEntry entry(Requirement requirement) {
        Optional<Check> check = check(requirement.id());
        Place place = place(requirement.where());
        return new RequirementEntry(requirement.id().toString(), paths.without(requirement.statement()),
                requirement.testable(), place.where(), place.from(),
                check.flatMap(RequirementEntries::lines).stream().toList(), tests(requirement.id()),
                check.map(c -> c.outcome().name().toLowerCase(Locale.ROOT)).orElse(null),
                check.map(c -> paths.without(c.note())).orElse(null));
    }

    private List<RequirementEntry.TestEntry> tests(Id requirement) {
        return found.checks().values().stream().flatMap(file -> file.tests().stream())
                .filter(test -> test.requirements().contains(requirement.toString())).map(RequirementEntries::test)
                .toList();
    }

    private static RequirementEntry.TestEntry test(ChecksFile.Test test) {
        return new RequirementEntry.TestEntry(test.id().toString(), test.node(), test.standing() == Standing.COUNTED,
                test.outcome() == TestOutcome.PASSED);
    }

    private Optional<Check> check(Id requirement) {
        return found.checks().values().stream().flatMap(file -> file.checks().stream())
                .filter(check -> check.requirement().equals(requirement)).reduce((earlier, later) -> later);
    }

    private static Optional<String> lines(Check check) {
        String file = check.file();
        return file == null
                ? Optional.empty()
                : Optional.of(file + ":" + check.from() + (check.to() > check.from() ? "–" + check.to() : ""));
    }

    /** Where a passage stands now, and where it stood if that is elsewhere. */
    private record Place(Anchor.@Nullable Passage where, @Nullable Integer from) {}

    /** Found by position, then by its words; what was edited or read anew is never moved silently. */
    private Place place(Anchor.Passage where) {
        PassageFinder look = finder;
        if (look == null) {
            return new Place(where, null);
        }
        return switch (look.find(where)) {
            case PassageFinder.Finding.Found(Anchor.Passage passage) -> new Place(passage, null);
            case PassageFinder.Finding.Moved(Anchor.Passage from, Anchor.Passage to) -> new Place(to, from.page());
            case PassageFinder.Finding.Lost _ -> new Place(null, null);
        };
    }
}
