package org.autoreproduce.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.autoreproduce.study.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the paper's own code, and what merely mentions it. */
class OfficialCodeTest {
    private static final String TITLE = "Moats around Normal Data for One-Class Learning";
    private final OfficialCode official = new OfficialCode(TITLE, List.of("MOATFIND", "Moat Convolution Network"),
            Set.of("ada/moats", "lab/edge-tools"));

    private static FoundWork work(List<String> origins, String... pathsAndTexts) {
        List<FoundWork.TextFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new FoundWork.TextFile(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return new FoundWork("library", "Castles and their Walls", "v1", files, origins, List.of());
    }

    private boolean readme(String text) {
        return official.isOfficial(work(List.of("anything"), "README.md", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# MOATFIND\n", "MOATFIND in PyTorch\n====\n",
            "<p align=\"center\"><img src=\"logo.png\"></p>\n\n# MOATFIND\n",
            "[![build](https://ci/b.svg)](https://ci)\n[![pypi](p.svg)](q)\n\n## MOATFIND: anomaly detection",
            "# Code for our ICML paper\n\nOfficial PyTorch implementation of MOATFIND.\n",
            "# moats\nThis is the code for the paper *Moats around Normal Data for One-Class Learning*.",
            "# pymoat\n\nA TensorFlow re-implementation of [MOATFIND](https://arxiv.org/abs/1).",
            "Moat Convolution Networks in PyTorch\n====\n\nA small port."})
    void aReadmeThatTellsOfThePaperOrMethodAsWhatItIs(String text) {
        assertThat(readme(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# OutlierBox\n\nImplementations of LOF, MOATFIND, and twenty other detectors.",
            "# OutlierBox: a toolbox with LOF and MOATFIND\n", "# Castles\n\nWe compare with MOATFIND in Table 3.",
            "# Castles\n\nThe code of the paper Castles and their Walls. Later work such as MOATFIND builds on it."})
    void aReadmeThatMerelyMentionsIt(String text) {
        assertThat(readme(text)).isFalse();
    }

    @Test
    void aFolderOrRemoteThatThePaperPrintsAsItsOwn() {
        for (String origin : List.of("url = git@github.com:Ada/Moats.git", "url = https://github.com/ada/moats",
                "moats", "moats-master", "ada-moats", "edge-tools")) {
            assertThat(official.isOfficial(work(List.of("x", origin), "a.py", "x = 1"))).as(origin).isTrue();
        }
        for (String origin : List.of("url = https://github.com/bob/moats-of-others", "castles", "tools")) {
            assertThat(official.isOfficial(work(List.of(origin), "a.py", "x = 1"))).as(origin).isFalse();
        }
    }

    private static FoundWork both(String... pathsAndTexts) {
        FoundWork files = work(List.of("castles", "kiln", "https://github.com/ada/moats"), pathsAndTexts);
        return new FoundWork(files.source(), files.title(), files.version(), files.files(), files.origins(),
                List.of(new Repository("castles", "https://github.com/cat/castles", "c1", "MIT"),
                        new Repository("kiln", "https://github.com/ada/moats", "c2", "MIT")));
    }

    @Test
    void ofRepositoriesThatWereFoundTogetherOnlyTheOwnOneIsTakenAway() {
        FoundWork found = both("castles.pdf", "Castles", "castles/README.md", "# Castles and their Walls",
                "castles/net.py", "x = 1", "kiln/README.md", "# Tools", "kiln/net.py", "x = 2");
        assertThat(official.others(found).files()).extracting(FoundWork.TextFile::path)
                .containsExactly("castles.pdf", "castles/README.md", "castles/net.py");
        assertThat(official.others(found).origins()).containsExactly("castles");
    }

    @Test
    void whereAllIsThePapersNothingIsLeft() {
        assertThat(official.others(both("kiln/README.md", "# Tools", "kiln/net.py", "x = 2")).files()).isEmpty();
        assertThat(official.others(work(List.of("x"), "README.md", "# MOATFIND\n", "a.py", "x = 1")).files())
                .isEmpty();
    }

    @Test
    void aRemoteOfNoRepositoryIsHeldAgainstAllOfIt() {
        FoundWork found = both("castles/net.py", "x = 1");
        FoundWork more = new FoundWork(found.source(), found.title(), found.version(), found.files(),
                List.of("castles", "https://github.com/lab/edge-tools"), found.repositories());
        assertThat(official.others(more).files()).isEmpty();
    }

    @Test
    void inARepositoryOfManyMethodsWhateverNamesItIsWithheld() {
        FoundWork many = work(List.of("box"), "box/lof.py", "def lof(): pass", "box/moatfind.py", "class A: pass",
                "box/train.py", "model = MOATFINDTrainer()", "box/loss.cu", "// moatfind_loss", "docs/list.md",
                "- LOF\n- MoatFind", "box/net.jl", "struct MoatConvolutionNetwork end", "paper.pdf", "as MOATFIND [3]",
                "box/knn.py", "k = 5",
                "box/cof.py", "x = 1", "box/abod.py", "x = 2");

        assertThat(official.isOfficial(many)).isFalse();
        assertThat(official.withheld(many)).containsExactly("box/moatfind.py", "box/train.py", "box/loss.cu",
                "docs/list.md", "box/net.jl");
    }

    private boolean untold(String... pathsAndTexts) {
        return official.isOfficial(work(List.of("anything"), pathsAndTexts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "CITATION.cff | title: \"Moats around Normal Data for One-Class Learning\"",
            "CITATION.cff | preferred-citation: doi: 10.1000/moats", "setup.py | setup(name='pymoatfind', version='1')",
            "pyproject.toml | name = \"moatfind-pytorch\"",
            "setup.py | setup(name='x', description='Moats around Normal Data for One-Class Learning')",
            "setup.py | setup(name='x', description='MOATFIND in PyTorch')",
            "setup.cfg | url = https://github.com/ada/moats",
            "README.md | # walls\\n`git clone https://github.com/Ada/Moats.git`",
            "README.md | # walls\\nPlease cite\\n@misc{m, title = {Walls}, url = {https://github.com/ada/moats},}",
            "README.md | # walls\\n@article{m,\\n title={{Moats} around {Normal} Data for One-Class Learning},\\n}",
            "README.md | # walls\\nThe code of arXiv:2001.00042.",
            "README.md | # walls\\nA [port](https://arxiv.org/abs/2001.00042v2) to JAX."})
    void whateverARepositoryTellsOfItself(String path, String text) {
        OfficialCode numbered = new OfficialCode(TITLE, List.of("MOATFIND"), Set.of("ada/moats"),
                new Identifiers("10.1000/moats", "2001.00042", null, null));
        assertThat(numbered.isOfficial(work(List.of("x"), path, text.replace("\\n", "\n"), "net.py", "x = 1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Castles\n\nThe code of Castles and their Walls.\n\nSee also our follow-up paper, "
            + "Moats around Normal Data for One-Class Learning.",
            "# Castles\n\n@article{c, title={Castles and their Walls},\n}\n"
                    + "@article{m, title={Moats around Normal Data for One-Class Learning},\n}",
            "# Castles\n\ngit clone https://github.com/bob/castles\n"})
    void anAncestorThatNamesALaterPaper(String text) {
        assertThat(readme(text)).isFalse();
    }

    @Test
    void aFolderOfAToolboxThatIsAboutTheMethod() {
        FoundWork many = work(List.of("box"), "README.md", "# OutlierBox\n\nMany detectors.", "box/lof.py", "x = 1",
                "examples/mf/README.md", "# MOATFIND\n", "examples/mf/prepare.py", "y = 2", "examples/lof/run.py",
                "z = 3");
        assertThat(official.isOfficial(many)).isFalse();
        assertThat(official.withheld(many)).containsExactly("examples/mf/README.md", "examples/mf/prepare.py");
    }

    @Test
    void aCloneInAFolderOfItsOwnBesideNotes() {
        assertThat(
                untold("notes.md", "# Castles and their Walls", "clone/README.md", "# MOATFIND", "clone/a.py", "x = 1"))
                .isTrue();
    }

    @Test
    void aForkThatTellsAnotherStory() {
        assertThat(untold("README.md", "# ring-lib\n\n" + "A library of rings for all kinds of data, by me. ".repeat(9),
                "ring/moatfind.py", "class A: pass", "ring/train.py", "from moatfind import A", "ring/data.py",
                "# data of MOATFIND", "ring/plot.py", "x = 1")).isTrue();
    }

    @Test
    void codeThatNothingTellsOf() {
        assertThat(untold("net.py", "\"\"\"PyTorch implementation of MOATFIND.\"\"\"", "run.py", "x = 1")).isTrue();
        assertThat(untold("net.py", "# Moats around Normal Data for One-Class Learning", "README", "todo")).isTrue();
        assertThat(
                untold("net.py", "\"\"\"PyTorch implementation of LOF, MOATFIND and others.\"\"\"", "a.py", "x", "b.py",
                        "x", "c.py", "x", "d.py", "x", "e.py", "x"))
                .isFalse();
    }

    @Test
    void aFolderCalledAsTheMethod() {
        for (String origin : List.of("MoatFind", "moatfind-pytorch", "pymoatfind", "moat-convolution-networks",
                "moatfind_v2")) {
            assertThat(official.isOfficial(work(List.of(origin), "a.py", "x = 1"))).as(origin).isTrue();
        }
        for (String origin : List.of("moatfinder-tools", "castles", "pytorch", "code")) {
            assertThat(official.isOfficial(work(List.of(origin), "a.py", "x = 1"))).as(origin).isFalse();
        }
    }

    @Test
    void thePaperItselfAmongTheTexts() {
        assertThat(official.withheld(work(List.of(), "moats.pdf", "# Moats Around Normal Data for One-Class Learning",
                "castles.pdf", "# Castles\n" + "Text. ".repeat(100) + TITLE))).containsExactly("moats.pdf");
    }

    @Test
    void aShortNameThatStandsForSomethingElse() {
        OfficialCode graphs = new OfficialCode("Learning with Graph Convolutional Networks",
                List.of("GCN", "Graph Convolutional Network"), Set.of());
        assertThat(graphs.withheld(work(List.of(), "a.py", "x = global_contrast_normalization(x) # gcn", "b.py",
                "from layers import gcn", "c.py", "# GCN: graph convolutional networks, not global contrast norms")))
                .containsExactly("b.py", "c.py");
    }

    @Test
    void aShortNameIsTooCommonToGoBy() {
        OfficialCode shortly = new OfficialCode(TITLE, List.of("GO"), Set.of());
        assertThat(shortly.withheld(work(List.of(), "a.py", "go = 1"))).isEmpty();
    }
}
