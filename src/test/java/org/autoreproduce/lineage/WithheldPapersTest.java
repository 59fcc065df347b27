package org.autoreproduce.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.lineage.source.NoPdfs;
import org.autoreproduce.lineage.source.library.LibraryFolder;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two papers that print where their code is, and a user's library in which such code lies under another name, beside
 * works that they really build on. Words of READMEs are ours; what they tell, the real ones tell.
 */
class WithheldPapersTest {
    private static final Path PAPERS = Path.of("..", "shared", "papers");

    @TempDir
    Path folder;

    private static OfficialCode of(String paper, String... methodNames) {
        assumeTrue(Files.isDirectory(PAPERS), "skipped: there are no papers here");
        Document document = new PdfReader().read(PAPERS.resolve(paper), new Cancellation());
        return OfficialCode.of(document, List.of(methodNames));
    }

    private static OfficialCode gcn() {
        return of("gcn.pdf", "GCN", "Graph Convolutional Network");
    }

    private static OfficialCode drocc() {
        return of("drocc-icml.pdf", "DROCC", "DROCC-LF");
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The work in this folder of the library, whose notes call it something harmless. */
    private FoundWork work(String name) throws IOException {
        file(name + "/notes.md", "# Some Earlier Work on " + name + "\n");
        LibraryFolder library = new LibraryFolder(folder, new NoPdfs());
        Cancellation stop = new Cancellation();
        return library.match(new WorkQuery("Some Earlier Work on " + name, ""), stop)
                .map(match -> library.fetch(match.candidate(), stop)).orElseThrow();
    }

    @Test
    void theCloneOfGcnUnderAnotherName() throws IOException {
        file("walls/net-lib/README.md", "# Graph Convolutional Networks\n\nNode classification with TensorFlow.\n");
        file("walls/net-lib/net/layers.py", "class GraphConvolution: pass\n");
        assertThat(gcn().isOfficial(work("walls"))).isTrue();
    }

    @Test
    void theCloneOfGcnWithoutReadmeIsKnownByItsRemoteOrItsCode() throws IOException {
        file("bare/stuff/train.py", "x = 1\n");
        file("bare/stuff/.git/config", "[remote \"origin\"]\n\turl = git@github.com:tkipf/gcn.git\n");
        assertThat(gcn().isOfficial(work("bare"))).isTrue();
        file("code/stuff/models.py", "class GCN(Model):\n    pass\n");
        file("code/stuff/train.py", "model_func = GCN\n");
        file("code/stuff/layers.py", "# layers of the GCN\n");
        file("code/stuff/setup.py", "setup(name='stuff')\n");
        assertThat(gcn().isOfficial(work("code"))).isTrue();
    }

    @Test
    void aPortOfGcn() throws IOException {
        file("port/README.md", "Learning on graphs in JAX\n====\n\nA port of graph convolutional networks, for fun.\n");
        file("port/setup.py", "setup(name='ggg', description='Graph nets')\n");
        file("port/a.py", "x = 1\n");
        assertThat(gcn().isOfficial(work("port"))).isTrue();
        file("named/setup.py", "setup(name='pygcn')\n");
        file("named/a.py", "x = 1\n");
        assertThat(gcn().isOfficial(work("named"))).isTrue();
    }

    @Test
    void whatGcnBuildsOnIsShown() throws IOException {
        file("planet/README.md",
                "# Planetoid\n\nAn implementation of a graph-based semi-supervised method, proposed in: "
                        + "Revisiting Semi-Supervised Learning with Graph Embeddings.\n");
        file("planet/trans_model.py", "# transductive: embeddings of graphs for classification\n");
        file("spectral/README.md", "# ConvNets on graphs\n\nThe code of Convolutional Neural Networks on Graphs with "
                + "Fast Localized Spectral Filtering.\n");
        file("spectral/models.py", "class cgcnn: pass  # graph convolutional neural network\n");
        file("images/README.md", "# One-class learning\n");
        file("images/cifar10.py", "# applies gcn\nx = global_contrast_normalization(x)\n");
        for (String name : List.of("planet", "spectral", "images")) {
            FoundWork found = work(name);
            assertThat(gcn().isOfficial(found)).as(name).isFalse();
            assertThat(gcn().withheld(found)).as(name).isEmpty();
        }
    }

    @Test
    void theLibraryThatDroccPrintsAsItsHome() throws IOException {
        file("edge/README.md", "## A library for small machines\n\nTrees, neighbours, cells, **DROCC** and more.\n\n"
                + "```\n@misc{lib,\n   title = {{A library}},\n   url = {https://github.com/Microsoft/EdgeML},\n}\n```\n");
        file("edge/tf/tree.py", "x = 1\n");
        file("edge/examples/DROCC/README.md", "# Deep one-class\n");
        assertThat(drocc().isOfficial(work("edge"))).isTrue();
    }

    @Test
    void aToolboxThatHasDroccLosesThoseFilesOnly() throws IOException {
        file("box/README.md", "# OutlierBox\n\nA toolbox with LOF, Deep SVDD, DROCC and many others.\n");
        file("box/box/lof.py", "x = 1\n");
        file("box/box/svdd.py", "x = 2\n");
        file("box/box/drocc.py", "class DROCC: pass\n");
        file("box/box/zoo.py", "from .drocc import DROCC\n");
        file("box/box/knn.py", "x = 3\n");
        FoundWork found = work("box");
        assertThat(drocc().isOfficial(found)).isFalse();
        assertThat(drocc().withheld(found)).containsExactly("README.md", "box/drocc.py", "box/zoo.py");
    }

    @Test
    void whatDroccComparesWithIsShown() throws IOException {
        file("svdd/README.md", "# Deep SVDD\n\nThe code of our ICML paper Deep One-Class Classification.\n");
        file("svdd/trainer.py", "class DeepSVDDTrainer: pass\n");
        file("goad/README.md", "# GOAD\n\nClassification-Based Anomaly Detection for General Data.\n");
        file("goad/opt.py", "x = 1\n");
        for (String name : List.of("svdd", "goad")) {
            FoundWork found = work(name);
            assertThat(drocc().isOfficial(found)).as(name).isFalse();
            assertThat(drocc().withheld(found)).as(name).isEmpty();
        }
    }
}
