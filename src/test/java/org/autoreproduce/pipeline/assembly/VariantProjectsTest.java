package org.autoreproduce.pipeline.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantProjectsTest {
    private static final VariantKind WITHOUT = VariantKind.of("without");
    private static final VariantKind ONE = VariantKind.of("k=1");

    @TempDir
    Path place;

    private ProjectFolder original(StageName last) throws IOException {
        Path folder = place.resolve("moats.repro");
        ExampleProject.upTo(folder, last).close();
        return ProjectFolder.at(folder);
    }

    private static VariantProjects of(ProjectFolder original) {
        return new VariantProjects(original, false, Clock.systemUTC());
    }

    private static Settings.Lineage lineage(ProjectFolder folder) {
        return Project.file(folder).settings().lineage();
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), new Hashes().of(file));
            }
        }
        return hashes;
    }

    @Test
    void aVariantHasTheSameReviewAndBeginsAtTheLineage() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);

        ProjectFolder made = of(original).make(ONE);

        assertThat(made.root().getFileName()).hasToString("moats-k1.repro");
        assertThat(lineage(made)).isEqualTo(new Settings.Lineage(true, 1, lineage(original).library(), false));
        for (String file : new String[]{"review/claims.json", "review/questions.json", "review/requirements.json",
                "paper/document.json", "paper/paper.pdf"}) {
            assertThat(made.root().resolve(file)).hasSameBinaryContentAs(original.root().resolve(file));
        }
        assertThat(made.root().resolve("plan")).doesNotExist();
        assertThat(made.root().resolve("code")).doesNotExist();
        assertThat(new Overview(made).stages()).filteredOn(stage -> !stage.state().finished()).first()
                .extracting(StageStatus::stage).isEqualTo(StageName.LINEAGE);
        try (Project project = Project.open(made.root(), Clock.systemUTC())) {
            assertThat(project.history().changedFiles()).isEmpty();
        }
    }

    @Test
    void theOriginalIsNotTouched() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        Map<String, String> before = files(original.root());

        of(original).make(WITHOUT);

        assertThat(files(original.root())).isEqualTo(before);
    }

    @Test
    void withoutSwitchesTheLineageOff() throws IOException {
        ProjectFolder made = of(original(StageName.REVIEW)).make(WITHOUT);

        assertThat(made.root().getFileName()).hasToString("moats-without-lineage.repro");
        assertThat(lineage(made).on()).isFalse();
    }

    @Test
    void theProjectItselfStandsForTheVariantThatItIs() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);

        assertThat(of(original).make(VariantKind.of("k=3")).root()).isEqualTo(original.root());
    }

    @Test
    void aVariantThatIsThereIsGoneOnWith() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        ProjectFolder made = of(original).make(ONE);
        Map<String, String> before = files(made.root());

        assertThat(of(original).make(ONE).root()).isEqualTo(made.root());
        assertThat(files(made.root())).isEqualTo(before);
    }

    @Test
    void oneWhoseMakingWasCutOffIsMadeWhole() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        ProjectFolder made = of(original).make(ONE);
        Files.delete(made.root().resolve("stages/review.json"));
        Files.delete(made.root().resolve("review/claims.json"));

        of(original).make(ONE);

        assertThat(made.root().resolve("review/claims.json"))
                .hasSameBinaryContentAs(original.root().resolve("review/claims.json"));
        assertThat(new Overview(made).stages()).filteredOn(stage -> !stage.state().finished()).first()
                .extracting(StageStatus::stage).isEqualTo(StageName.LINEAGE);
    }

    @Test
    void withoutAReviewThereIsNothingToCarry() throws IOException {
        ProjectFolder original = original(StageName.INTAKE);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> of(original).make(ONE))
                .satisfies(e -> assertThat(e.sentence().key()).isEqualTo("compare.variant.no-review"));
        assertThat(place.resolve("moats-k1.repro")).doesNotExist();
    }

    @Test
    void anotherProjectUnderThatNameIsLeftAlone() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        ExampleProject.upTo(place.resolve("moats-k1.repro"), StageName.VERDICT).close();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> of(original).make(ONE))
                .satisfies(e -> assertThat(e.sentence().key()).isEqualTo("compare.variant.taken"));
    }

    @Test
    void whatNoRecordingHoldsNeedsAModel() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new VariantProjects(original, true, Clock.systemUTC()).make(ONE))
                .satisfies(e -> assertThat(e.sentence().words()).contains("k=1", "model"));
    }

    @Test
    void aRecordedVariantIsPlayedFromItsBeginning() throws IOException {
        ProjectFolder made = new VariantProjects(original(StageName.VERDICT), true, Clock.systemUTC()).make(WITHOUT);

        assertThat(made.root().resolve("review")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "k=", "k=0", "k=-1", "k=1000", "with", "without,k=1"})
    void otherKindsAreRefusedInASentence(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> VariantKind.of(text))
                .satisfies(e -> assertThat(e.sentence().key()).isEqualTo("compare.variant.unknown"));
    }
}
