package org.autoreproduce.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void inARepositoryOfManyMethodsWhateverNamesItIsWithheld() {
        FoundWork many = work(List.of("box"), "box/lof.py", "def lof(): pass", "box/moatfind.py", "class A: pass",
                "box/train.py", "model = MOATFINDTrainer()", "box/loss.cu", "// moatfind_loss", "docs/list.md",
                "- LOF\n- MoatFind", "box/net.jl", "struct MoatConvolutionNetwork end", "paper.pdf", "as MOATFIND [3]");

        assertThat(official.isOfficial(many)).isFalse();
        assertThat(official.withheld(many)).containsExactly("box/moatfind.py", "box/train.py", "box/loss.cu",
                "docs/list.md", "box/net.jl");
    }

    @Test
    void aShortNameIsTooCommonToGoBy() {
        OfficialCode shortly = new OfficialCode(TITLE, List.of("GO"), Set.of());
        assertThat(shortly.withheld(work(List.of(), "a.py", "go = 1"))).isEmpty();
    }
}
