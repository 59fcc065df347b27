package org.autoreproduce.lineage.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.autoreproduce.lineage.FoundWork.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files and lines of a work are shown first. */
class FileRankingTest {
    private final FileRanking ranking = new FileRanking(
            List.of("Which learning rate and weight decay does the optimiser use?", "How are the graphs split?"));

    private static List<String> paths(List<Scored> ranked) {
        return ranked.stream().map(one -> one.file().path()).toList();
    }

    private static TextFile filler(String path, int lines) {
        return new TextFile(path,
                IntStream.range(0, lines).mapToObj(i -> "x" + i + " = y" + i).collect(Collectors.joining("\n")));
    }

    @Test
    void whatNamesTheQuestionsWordsComesFirstAlsoInsideIdentifiers() {
        assertThat(paths(ranking.rank(List.of(new TextFile("a.py", "colour = 1"),
                new TextFile("b.py", "optimizer = Adam(learningRate=0.01, weight_decay=5e-4)"),
                new TextFile("c.py", "def splitGraph(g): pass"))))).startsWith("b.py").endsWith("a.py");
    }

    @Test
    void readmeAndSettingsComeBeforeToolsAndTests() {
        assertThat(paths(
                ranking.rank(List.of(filler("setup.py", 3), filler("pkg/utils.py", 3), filler("tests/test_a.py", 3),
                        filler("pkg/train.py", 3), filler("config/base.yaml", 3), filler("README.md", 3),
                        filler("docs/x.md", 3)))))
                .containsExactly("README.md", "config/base.yaml", "pkg/train.py", "pkg/utils.py", "docs/x.md",
                        "tests/test_a.py", "setup.py");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor/lib.py", "a/third_party/x.py", "js/x.min.js", "pkg/msg_pb2.py", "versioneer.py",
            "docs/index.html", "poetry.lock", "a/node_modules/b/c.js"})
    void whatOthersOrProgramsWroteIsDropped(String path) {
        assertThat(paths(ranking.rank(List.of(filler("a.py", 3), filler(path, 3))))).containsExactly("a.py");
    }

    @Test
    void aFileOfEndlessLinesIsDropped() {
        assertThat(paths(ranking.rank(List.of(filler("a.py", 3), new TextFile("b.js", "var a=1;".repeat(900))))))
                .containsExactly("a.py");
    }

    @Test
    void whereAllWouldBeDroppedAllStay() {
        assertThat(ranking.rank(List.of(filler("vendor/a.py", 3)))).hasSize(1);
        assertThat(ranking.rank(List.of())).isEmpty();
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(new TextFile("f" + i + ".py", "rate decay split graph ".repeat(i % 7) + "x" + i));
        }
        List<String> once = paths(ranking.rank(files));
        Collections.shuffle(files, new Random(3));
        assertThat(paths(ranking.rank(files))).isEqualTo(once);
    }

    @Test
    void theScoreIsTheSumOfItsParts() {
        Scored one = ranking.rank(List.of(new TextFile("split/train.py", "learning rate"))).getFirst();
        assertThat(one.words()).isEqualTo(1);
        assertThat(one.name()).isGreaterThan(0);
        assertThat(one.score()).isEqualTo(one.place() + 1.5 * one.words() + 0.5 * one.name());
    }

    @Test
    void smallFilesAreShownWholeInTheOrderOfTheirPaths() {
        List<Excerpt> shown = ranking.within(ranking.rank(List.of(filler("z.py", 5), filler("README.md", 5))), 1_000);
        assertThat(shown).extracting(excerpt -> excerpt.file().path()).containsExactly("README.md", "z.py");
        assertThat(shown.getFirst()).isEqualTo(Excerpt.whole(filler("README.md", 5)));
    }

    @Test
    void ofALargeFileTheFunctionsThatMatterAreShownWithTheirNumbers() {
        String text = filler("a", 400).text() + "\ndef make_optimizer():\n" + "    rate = learning_rate\n".repeat(8)
                + "def other():\n" + filler("a", 400).text();
        List<Excerpt> shown = ranking.within(ranking.rank(List.of(new TextFile("train.py", text))), 800);
        Excerpt one = shown.getFirst();
        assertThat(one.shows(401, 409)).isTrue();
        assertThat(one.shows(1, 801)).isFalse();
        assertThat(one.numbered()).startsWith("== train.py\n").contains("401|def make_optimizer():", "left out");
    }

    @Test
    void theRoomIsNeverExceededAndLeftoversAreUsed() {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            List<TextFile> files = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                files.add(filler("f" + i + ".py", 1 + random.nextInt(900)));
            }
            int room = 50 + random.nextInt(6_000);
            int used = ranking.within(ranking.rank(files), room).stream()
                    .mapToInt(excerpt -> excerpt.numbered().length() / 4 + 1).sum();
            assertThat(used).isLessThanOrEqualTo(room);
        }
        Excerpt only = ranking.within(ranking.rank(List.of(filler("a.py", 2_000))), 4_000).getFirst();
        assertThat(only.numbered().length() / 4).isGreaterThan(2_500);
    }

    @Test
    void wordsAreTakenOutOfIdentifiersAndLoseTheirEndings() {
        assertThat(Words.of("learningRate weight_decay HTTPServer2 splitting splits the")).containsExactly("learn",
                "rat",
                "weight", "decay", "http", "serv", "split", "split");
    }
}
