package org.autoreproduce.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.NoPdfs;
import org.autoreproduce.lineage.source.library.LocalWork;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;

/** Several sources in turn. */
class WorkSearchTest {
    private static final Wanted WORK = new Wanted(WorkKey.reference(3),
            new WorkQuery("Castles and their Walls", "Moat. Castles and their Walls. 2019."), "why");
    private final List<String> asked = new ArrayList<>();
    private final Cancellation stop = new Cancellation();

    private WorkSource source(String name, double likeness, String... files) {
        return new WorkSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Match> match(WorkQuery query, Cancellation stop) {
                asked.add(name);
                if (likeness < 0) {
                    throw new ProblemException("lineage.library.unreadable", name);
                }
                return likeness == 0
                        ? Optional.empty()
                        : Optional.of(new Match(new Candidate(name, "7", "Castles", List.of(), 2019,
                                Identifiers.none(), "", List.of(), List.of(), ""), likeness, 1, 1, false));
            }

            @Override
            public FoundWork fetch(Candidate candidate, Cancellation stop) {
                return new FoundWork(name, candidate.title(), "v-" + name, List.of(files).stream()
                        .map(file -> new FoundWork.TextFile(file, name)).toList(), List.of(), List.of());
            }
        };
    }

    private WorkSearch.Outcome find(Choices choices, WorkSource... sources) {
        return new WorkSearch(new Places(List.of(sources), new LocalWork(new NoPdfs()), null), choices, null).find(WORK,
                stop);
    }

    private WorkSearch.Outcome find(WorkSource... sources) {
        return find(Choices.none(), sources);
    }

    @Test
    void textOfOneSourceAndCodeOfAnotherAreOneWork() {
        FoundWork found = find(source("a", 1, "paper.pdf", "notes.md"), source("b", 0),
                source("c", 1, "main.py", "notes.md"), source("d", 1, "other.py")).work().orElseThrow();
        assertThat(found.files()).extracting(FoundWork.TextFile::path).containsExactly("main.py", "notes.md",
                "paper.pdf");
        assertThat(found.files().get(1).text()).isEqualTo("a");
        assertThat(found.source()).isEqualTo("a, c");
        assertThat(asked).as("all is there after c").containsExactly("a", "b", "c");
    }

    @Test
    void aSourceThatFailsIsToldAndTheNextIsAsked() {
        WorkSearch.Outcome outcome = find(source("broken", -1), source("b", 1, "paper.pdf"));
        assertThat(outcome.work()).isPresent();
        assertThat(outcome.failures()).singleElement().matches(failure -> failure.source().equals("broken")
                && failure.sentence().contains("broken"));
    }

    @Test
    void aDoubtfulMatchIsNotTakenButAsked() {
        WorkSearch.Outcome outcome = find(source("a", .7, "x.pdf"), source("b", .75, "x.pdf"));
        assertThat(outcome.work()).isEmpty();
        assertThat(outcome.doubt()).isNotNull().extracting(Work.Doubt::source, Work.Doubt::score).containsExactly("b",
                .75);
    }

    @Test
    void theUsersWordSettlesADoubt() {
        assertThat(find(answer(true), source("a", .7, "x.pdf")).work()).isPresent();
        WorkSearch.Outcome no = find(answer(false), source("a", .7, "x.pdf"));
        assertThat(no.work()).isEmpty();
        assertThat(no.doubt()).isNull();
        assertThat(find(answer(false), source("a", 1, "x.pdf")).work()).as("also against a sure match").isEmpty();
    }

    @Test
    void whereOneSourceIsSureNobodyIsAskedAboutAnother() {
        WorkSearch.Outcome outcome = find(source("a", .7, "x.pdf"), source("b", 1, "paper.pdf"));
        assertThat(outcome.work()).isPresent();
        assertThat(outcome.doubt()).isNull();
    }

    private static Choices answer(boolean same) {
        return new Choices(Choices.SCHEMA, List.of(), List.of(), List.of(), List.of(),
                List.of(new Choices.Answer(WORK.key(), "a", "7", same)), List.of());
    }
}
