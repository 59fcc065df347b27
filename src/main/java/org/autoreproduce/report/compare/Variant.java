package org.autoreproduce.report.compare;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.report.AssumptionEntry;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.WorkEntry;
import org.autoreproduce.verdict.Claim;
import org.jspecify.annotations.Nullable;

/**
 * One reproduction among those that are compared.
 *
 * @param name       the project folder's own name, with that around it where two are called alike
 * @param lineage    whether cited works were looked at
 * @param works      at most so many, from 1; of no meaning without lineage
 * @param unfinished why it is not finished, in words; null where it is
 * @param program    whether any code was written yet
 * @param report     everything its own report tells
 */
public record Variant(String name, boolean lineage, int works, @Nullable String unfinished, boolean program,
        ReportData report) {
    /** Its claims, in the order of their ids. */
    List<Claim> claims() {
        return report.claims().stream().map(ClaimEntry::claim).toList();
    }

    /** The cited work whose lines an assumption rests on; empty where it rests on none that is known. */
    public Optional<WorkEntry> ancestor(AssumptionEntry assumption) {
        String link = assumption.link();
        return link == null
                ? Optional.empty()
                : report.works().stream()
                        .filter(work -> work.snippets().stream().anyMatch(s -> link.equals("#" + s.id()))).findFirst();
    }

    /** Whether assumptions were made at all yet; before, none of them is missing. */
    boolean planned() {
        return !report.assumptions().isEmpty();
    }
}
