package org.autoreproduce.report.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.OrderingClaim;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same claim in several variants: by its id where they have the same claims, else by what it claims (metric,
 * data set, row, split). Numbers match nothing, and what a variant claims twice is matched with nothing.
 */
final class ClaimMatching {
    private final List<Variant> variants;
    private final List<@Nullable ClaimEntry[]> rows = new ArrayList<>();

    ClaimMatching(List<Variant> variants) {
        this.variants = variants;
        for (int at = 0; at < variants.size(); at++) {
            place(at);
        }
    }

    /** In the order of the first variant, then what only later ones claim. */
    List<ClaimRow> rows() {
        return rows.stream().map(row -> new ClaimRow(Arrays.asList(row))).toList();
    }

    private void place(int at) {
        for (ClaimEntry entry : variants.get(at).report().claims()) {
            Optional<@Nullable ClaimEntry[]> found = rows.stream().filter(row -> row[at] == null)
                    .filter(row -> fits(row, at, entry)).findFirst();
            @Nullable
            ClaimEntry[] row = found.orElseGet(() -> new @Nullable ClaimEntry[variants.size()]);
            row[at] = entry;
            if (found.isEmpty()) {
                rows.add(row);
            }
        }
    }

    private boolean fits(@Nullable ClaimEntry[] row, int at, ClaimEntry entry) {
        for (int earlier = 0; earlier < at; earlier++) {
            ClaimEntry there = row[earlier];
            if (there != null && same(variants.get(earlier), there.claim(), variants.get(at), entry.claim())) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Variant one, Claim a, Variant other, Claim b) {
        if (one.claims().equals(other.claims())) {
            return a.id().equals(b.id());
        }
        Optional<String> what = what(one, a);
        return what.isPresent() && what.equals(what(other, b)) && once(one, what.get()) && once(other, what.get());
    }

    private static boolean once(Variant variant, String what) {
        return variant.claims().stream().filter(claim -> what(variant, claim).filter(what::equals).isPresent())
                .count() == 1;
    }

    /** What a claim claims, without its number; empty for an ordering of claims that are not there. */
    private static Optional<String> what(Variant variant, Claim claim) {
        return switch (claim) {
            case ValueClaim c -> Optional.of(String.join("\n", plain(c.metric()), plain(c.dataset()), plain(c.row()),
                    plain(Objects.requireNonNullElse(c.split(), ""))));
            case OrderingClaim c -> what(variant, c.better())
                    .flatMap(better -> what(variant, c.worse()).map(worse -> better + "\n>\n" + worse));
        };
    }

    private static Optional<String> what(Variant variant, Id id) {
        return variant.claims().stream().filter(c -> c instanceof ValueClaim && c.id().equals(id)).findFirst()
                .flatMap(c -> what(variant, c));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
