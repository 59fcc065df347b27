package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.verdict.Claim;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.Unit;
import org.autoreproduce.verdict.ValueClaim;
import org.jspecify.annotations.Nullable;

/** A claim that the user types in. Needs no toolkit. */
final class ClaimDraft {
    private final StringProperty metric = new SimpleStringProperty("");
    private final StringProperty dataset = new SimpleStringProperty("");
    private final StringProperty row = new SimpleStringProperty("");
    private final StringProperty printed = new SimpleStringProperty("");
    private final StringProperty unit = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable Anchor where;

    StringProperty metricProperty() {
        return metric;
    }

    StringProperty datasetProperty() {
        return dataset;
    }

    StringProperty rowProperty() {
        return row;
    }

    /** The number as the paper prints it, with ± if there is one. */
    StringProperty printedProperty() {
        return printed;
    }

    /** "%", "ms"; empty for a plain number, or where the printed text names it. */
    StringProperty unitProperty() {
        return unit;
    }

    /** Of a number that stands there. */
    void begin(Anchor.Passage passage, ClaimGuess guess) {
        where = passage;
        metric.set(guess.metric());
        dataset.set(guess.dataset());
        row.set(guess.row());
        printed.set(passage.quote().replaceAll("\\s+", " ").strip());
    }

    /** What is wrong with it; null before anybody asked, and where nothing is. */
    ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The claim that was typed; empty where it is none, with the problem set. */
    Optional<ValueClaim> read(List<Claim> there, Id id) {
        problem.set(null);
        try {
            return Optional.of(claim(there, id));
        } catch (ProblemException e) {
            problem.set(e.sentence());
            return Optional.empty();
        }
    }

    void clear() {
        List.of(metric, dataset, row, printed, unit).forEach(text -> text.set(""));
        where = null;
        problem.set(null);
    }

    void failed(Sentence why) {
        problem.set(why);
    }

    private ValueClaim claim(List<Claim> there, Id id) {
        Map<String, StringProperty> needed = Map.of("ui.claim.lacks.metric", metric, "ui.claim.lacks.dataset", dataset,
                "ui.claim.lacks.row", row, "ui.claim.lacks.printed", printed);
        for (String lack : List.of("ui.claim.lacks.metric", "ui.claim.lacks.dataset", "ui.claim.lacks.row",
                "ui.claim.lacks.printed")) {
            StringProperty text = needed.get(lack);
            if (text != null && text.get().isBlank()) {
                throw new ProblemException(lack);
            }
        }
        PrintedText.Reading reading = new PrintedText().read(printed.get());
        String typed = unit.get().strip();
        if (reading.unit() != null && !typed.isEmpty() && !Unit.of(typed).equals(Unit.of(reading.unit()))) {
            throw new ProblemException("ui.claim.units", reading.unit(), typed);
        }
        String counted = typed.isEmpty() ? reading.unit() : typed;
        ValueClaim made = new ValueClaim(id, metric.get().strip(), dataset.get().strip(), row.get().strip(), null,
                counted, reading.printed(), where, null, null, false);
        there.stream().filter(claim -> claim instanceof ValueClaim other && same(other, made)).findFirst()
                .ifPresent(other -> {
                    throw new ProblemException("ui.claim.twice", other.id());
                });
        return made;
    }

    private static boolean same(ValueClaim a, ValueClaim b) {
        return a.metric().equalsIgnoreCase(b.metric()) && a.dataset().equalsIgnoreCase(b.dataset())
                && a.row().equalsIgnoreCase(b.row()) && a.split() == null;
    }
}
