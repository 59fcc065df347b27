package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.verdict.FullRun.Ending;
import org.autoreproduce.verdict.FullRun.SeedEnd;
import org.jspecify.annotations.Nullable;

/** One claim with its binding and the numbers of a single full run, seeds from 0, to be varied by the tests. */
record Example(ValueClaim claim, Binding binding, List<String> measured, List<OtherRow> rows) {
    static final Id C1 = Id.of("C1");

    /** The printed text and the metric are read as the program reads them. */
    static Example of(String metric, String printed, String... measured) {
        PrintedText.Reading reading = new PrintedText().read(printed, SpreadKind.STANDARD_DEVIATION, null, false);
        return of(C1, metric, "Ours", reading.printed(), reading.unit(), measured);
    }

    static Example of(Id id, String metric, String row, Printed printed, @Nullable String unit, String... measured) {
        ValueClaim claim = MetricTable.standard().complete(
                new ValueClaim(id, metric, "Toy", row, "test", unit, printed, null, null, null, false));
        return new Example(claim, binding(id, claim.unit()), List.of(measured), List.of());
    }

    static Binding binding(Id id, @Nullable String unit) {
        return new Binding(id, "toy", "test", unit, Reduction.SINGLE, null, List.of(), false, false, false, null);
    }

    Example deterministic() {
        Binding b = binding;
        return new Example(claim, new Binding(b.claim(), b.dataset(), b.split(), b.unit(), b.reduction(), b.selection(),
                b.splits(), true, b.paired(), b.scaled(), b.scaledWhy()), measured, rows);
    }

    Example paired() {
        Binding b = binding;
        return new Example(claim, new Binding(b.claim(), b.dataset(), b.split(), b.unit(), b.reduction(), b.selection(),
                b.splits(), b.deterministic(), true, b.scaled(), b.scaledWhy()), measured, rows);
    }

    Example scaled(String why) {
        Binding b = binding;
        return new Example(claim, new Binding(b.claim(), b.dataset(), b.split(), b.unit(), b.reduction(), b.selection(),
                b.splits(), b.deterministic(), b.paired(), true, why), measured, rows);
    }

    Example printed(Printed printed) {
        return new Example(claim(printed, claim.range(), claim.direction()), binding, measured, rows);
    }

    Example range(Range range, Direction direction) {
        return new Example(claim(claim.printed(), range, direction), binding, measured, rows);
    }

    Example besides(OtherRow... others) {
        return new Example(claim, binding, measured, List.of(others));
    }

    private ValueClaim claim(Printed printed, @Nullable Range range, @Nullable Direction direction) {
        ValueClaim c = claim;
        return new ValueClaim(c.id(), c.metric(), c.dataset(), c.row(), c.split(), c.unit(), printed, c.where(),
                direction, range, c.assumedRange());
    }

    OtherRow row(String name, String printed) {
        return new OtherRow(name, claim.metric(), claim.dataset(), claim.split(), claim.unit(),
                new PrintedText().read(printed).printed());
    }

    List<Measurement> lines() {
        List<Measurement> lines = new ArrayList<>();
        for (int seed = 0; seed < measured.size(); seed++) {
            String text = measured.get(seed);
            BigDecimal value = text.equals("NaN") ? null : new BigDecimal(text);
            lines.add(
                    new Measurement("0001", seed + 1, claim.id(), claim.metric(), value, binding.unit(), "toy", "test",
                            seed, null));
        }
        return lines;
    }

    List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, measured.size()).boxed().toList();
    }

    static FullRun run(String number, List<Integer> seeds) {
        return new FullRun(number, seeds.stream().map(seed -> new SeedEnd(seed, Ending.FINISHED)).toList());
    }

    Judging judging() {
        return new Judging(List.of(binding), List.of(run("0001", seeds())), lines(), Map.of(), rows,
                FixedTolerances.fix(List.of(claim), seeds(), Tolerance.DEFAULT));
    }

    Verdict judge() {
        return judge(judging());
    }

    Verdict judge(Judging judging) {
        return new Judge().judge(List.of(claim), judging).getFirst();
    }

    static String words(Verdict verdict) {
        return new VerdictWords().of(verdict).words();
    }
}
