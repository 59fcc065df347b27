package org.autoreproduce.report;

import java.util.List;
import org.autoreproduce.verdict.FixedTolerances;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report tells. Filled from the project folder and its journal; the renderers add nothing but words.
 *
 * @param paper        the paper that was reproduced
 * @param instruction  what was asked for
 * @param origin       how it was made
 * @param claims       in the order of their ids
 * @param fixed        tolerances and seeds; null before they were fixed
 * @param questions    what the paper leaves out and nobody answered
 * @param withheld     what no model was shown
 * @param runs         every run, also those that do not count
 * @param earlier      earlier full runs with their numbers, which do not count
 * @param tries        tries of each stage, in the order of the stages
 * @param environments one for each environment that runs used
 */
public record ReportData(Paper paper, String instruction, Origin origin, List<ClaimEntry> claims,
        @Nullable FixedTolerances fixed, List<AssumptionEntry> assumptions, List<RequirementEntry> requirements,
        List<QuestionEntry> questions, List<WorkEntry> works, Withheld withheld, List<RunEntry> runs,
        List<EarlierRun> earlier, List<TestEdit> testEdits, List<StageTries> tries, Cost cost, Times times,
        List<Environment> environments) {
    /** Copies the lists. */
    public ReportData {
        claims = List.copyOf(claims);
        assumptions = List.copyOf(assumptions);
        requirements = List.copyOf(requirements);
        questions = List.copyOf(questions);
        works = List.copyOf(works);
        runs = List.copyOf(runs);
        earlier = List.copyOf(earlier);
        testEdits = List.copyOf(testEdits);
        tries = List.copyOf(tries);
        environments = List.copyOf(environments);
    }

    /**
     * The paper.
     *
     * @param file   relative path of the PDF in the project folder, forward slashes
     * @param hash   SHA-256 of it
     * @param commit the project's commit that was judged; null before the first
     */
    public record Paper(String title, String file, String hash, int pages, @Nullable String commit) {}

    /**
     * Something that the paper leaves out.
     *
     * @param answer the assumption that answers it, as "A3"; null where it stayed open
     */
    public record QuestionEntry(String id, String question, String why, @Nullable String answer) {}

    /**
     * What no model was shown.
     *
     * @param officialCode  what is this paper's own code, listed and not fetched; empty where none is known
     * @param maskedPassages how many passages of results were masked
     */
    public record Withheld(List<String> officialCode, int maskedPassages) {
        /** Copies the list. */
        public Withheld {
            officialCode = List.copyOf(officialCode);
        }
    }

    /**
     * A full run of an earlier commit, other settings or data. Its numbers are shown and do not count.
     *
     * @param changed what changed since, in words
     */
    public record EarlierRun(String run, String changed, List<Number> numbers) {
        /** Copies the list. */
        public EarlierRun {
            numbers = List.copyOf(numbers);
        }

        /** A claim's number of one seed, as text. */
        public record Number(String claim, int seed, String value) {}
    }

    /**
     * A change to a test after it was written.
     *
     * @param redRun the run that showed it red after the change; null where there was none
     */
    public record TestEdit(String test, String reason, @Nullable String redRun) {}

    /**
     * How often a stage tried.
     *
     * @param state as the stage ended: done, failed, edited…
     * @param limit 0 for a stage that does not try
     */
    public record StageTries(String stage, String state, int tries, int limit) {}

    /** What a run stood on: a name for it, and facts as name and value, in order. */
    public record Environment(String name, List<Fact> facts) {
        /** Copies the list. */
        public Environment {
            facts = List.copyOf(facts);
        }

        /** One fact: interpreter, package, processor. */
        public record Fact(String name, String value) {}
    }
}
