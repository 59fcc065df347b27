package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLockTest {
    @TempDir
    Path place;
    Path folder;

    /** Opens the project, says how that went, and keeps it until it is killed. */
    static final class Opener {
        private Opener() {}

        public static void main(String[] arguments) throws IOException {
            try (Project project = Project.open(Path.of(arguments[0]), InstantSource.system())) {
                System.out.println("open " + project.folder());
                while (System.in.read() >= 0) {
                    continue;
                }
            } catch (ProblemException e) {
                System.out.println(e.sentence().key());
            }
        }
    }

    @BeforeEach
    void make() throws IOException {
        folder = place.resolve("p.repro");
        Samples.project(folder).close();
    }

    private String elsewhere() throws IOException {
        try (Child child = Child.start(Opener.class, folder)) {
            return child.line().split(" ")[0];
        }
    }

    @Test
    void aSecondSessionInTheSameProgramIsRefusedAndDoesNotFreeTheFirst() throws IOException {
        try (Project first = Samples.reopened(folder)) {
            for (int i = 0; i < 3; i++) {
                Samples.assertSentence("project.held-by", () -> Samples.reopened(folder));
            }
            assertThat(elsewhere()).isEqualTo("project.held-by");
            first.artefacts().saveText("notes.md", "still ours");
        }
        assertThat(elsewhere()).isEqualTo("open");
    }

    @Test
    void anotherProgramsSessionIsNamedAndItsDeathFreesTheProject() throws IOException, InterruptedException {
        try (Child child = Child.start(Opener.class, folder)) {
            assertThat(child.line()).startsWith("open");
            assertThatThrownBy(() -> Samples.reopened(folder)).isInstanceOfSatisfying(ProblemException.class,
                    problem -> {
                        assertThat(problem.sentence().key()).isEqualTo("project.held-by");
                        assertThat(problem.sentence().words()).contains(Long.toString(child.pid()));
                    });
            child.kill();
        }
        assertThat(SessionLock.holder(ProjectFolder.at(folder))).isPresent();
        Samples.reopened(folder).close();
        assertThat(SessionLock.holder(ProjectFolder.at(folder))).isEmpty();
    }

    @Test
    void ofManyWhoOpenAtOnceOneSucceeds() throws InterruptedException, IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Project>> all = threads
                    .invokeAll(IntStream.range(0, 10).<Callable<Project>>mapToObj(
                            i -> () -> Samples.reopened(folder)).toList());
            List<Project> open = all.stream().filter(one -> one.state() == Future.State.SUCCESS)
                    .map(Future::resultNow).toList();
            assertThat(open).hasSize(1);
            assertThat(all).filteredOn(one -> one.state() == Future.State.FAILED).hasSize(9)
                    .allSatisfy(one -> assertThat(one.exceptionNow()).isInstanceOf(ProblemException.class));
            assertThat(elsewhere()).isEqualTo("project.held-by");
            open.getFirst().close();
        }
        assertThat(elsewhere()).isEqualTo("open");
    }

    @Test
    void twoProjectsInOneProgramDoNotDisturbEachOther() throws IOException {
        try (Project one = Samples.reopened(folder); Project two = Samples.project(place.resolve("q.repro"))) {
            one.artefacts().saveText("a.md", "one");
            two.artefacts().saveText("a.md", "two");
            one.history().commit("One");
            two.history().commit("Two");
            new Git(folder).findsNothingWrong();
            assertThat(new Git(folder).say("log", "-1", "--format=%s")).isEqualTo("One");
        }
    }

    @Test
    void lookingAtAProjectNeedsNoLock() throws IOException {
        try (Project open = Samples.reopened(folder)) {
            open.journal().append(Map.of("type", "log"));
            ProjectFolder looked = ProjectFolder.at(folder);
            assertThat(Project.file(looked).title()).isEqualTo("A title");
            assertThat(JournalReader.all(looked)).hasSize(1);
            assertThat(elsewhere()).isEqualTo("project.held-by");
        }
    }
}
