package org.autoreproduce.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonModuleTest {
    @TempDir
    Path folder;
    private Path code;
    private Path metrics;

    @BeforeEach
    void prepare() throws IOException {
        code = Files.createDirectories(folder.resolve("code/parts")).getParent();
        metrics = Files.createDirectories(folder.resolve("out")).resolve("metrics.jsonl");
        new PythonModule().copyTo(folder.resolve("module"));
    }

    private String run(RealPython python, String stub, String script) throws IOException {
        Files.writeString(code.resolve("main.py"), script);
        RealPython.Ended ended = python.run(code,
                Map.of("PYTHONPATH", folder.resolve("module").toString(), "PYTHONDONTWRITEBYTECODE",
                        "1", PythonModule.METRICS, metrics.toString(), PythonModule.STUB, stub),
                "", "main.py");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        return ended.out();
    }

    @Test
    void everyFileOfTheModuleTravels() throws Exception {
        Path resources = Path.of(PythonModule.class.getResource("python/autoreproduce").toURI());
        try (Stream<Path> files = Files.list(resources)) {
            List<String> there = files.map(f -> "autoreproduce/" + f.getFileName()).filter(f -> f.endsWith(".py"))
                    .sorted()
                    .toList();
            assertThat(new PythonModule().files().keySet()).containsExactlyElementsOf(there);
        }
    }

    @Test
    void metricsCarryFileAndLineOfTheirCaller() throws IOException {
        Files.writeString(code.resolve("parts/train.py"), """
                import autoreproduce


                def train():
                    autoreproduce.metric("loss", 0.25, split="train", step=10)
                """);
        run(RealPython.any(), "", """
                import autoreproduce
                from parts.train import train
                train()
                autoreproduce.metric("AUC", 1, claim="C3", unit="%", dataset="d", split="test", seed=4)
                """);
        assertThat(Files.readAllLines(metrics)).containsExactly(
                "{\"claim\": null, \"name\": \"loss\", \"value\": 0.25, \"unit\": null, \"dataset\": null, "
                        + "\"split\": \"train\", \"seed\": null, \"step\": 10, \"file\": \"parts/train.py\", \"line\": 5}",
                "{\"claim\": \"C3\", \"name\": \"AUC\", \"value\": 1, \"unit\": \"%\", \"dataset\": \"d\", "
                        + "\"split\": \"test\", \"seed\": 4, \"step\": null, \"file\": \"main.py\", \"line\": 4}");
    }

    @Test
    void aCallThroughForeignCodeBelongsToTheProgram() throws IOException {
        run(RealPython.any(), "", """
                import autoreproduce, sched, time
                later = sched.scheduler(time.time, time.sleep)
                later.enter(0, 1, autoreproduce.metric, ("x", 1))
                later.run()
                """);
        assertThat(Files.readString(metrics)).contains("\"file\": \"main.py\", \"line\": 4");
    }

    @Test
    void whatIsNoFiniteNumberHasNoValue() throws IOException {
        run(RealPython.any(), "", """
                import autoreproduce
                from fractions import Fraction
                for value in (float("nan"), float("-inf"), "0.5", None, True, Fraction(1, 4)):
                    autoreproduce.metric("x", value)
                """);
        assertThat(Files.readAllLines(metrics))
                .map(line -> line.replaceAll(".*\"value\": ([^,]*),.*?(\"value_text.*)?}",
                        "$1 $2"))
                .containsExactly("null \"value_text\": \"nan\"", "null \"value_text\": \"-inf\"",
                        "null \"value_text\": \"0.5\"", "null \"value_text\": \"None\"",
                        "null \"value_text\": \"True\"",
                        "0.25 ");
    }

    @Test
    void wrongArgumentsStopTheProgram() throws IOException {
        String out = run(RealPython.any(), "", """
                import autoreproduce
                for wrong in (dict(name=""), dict(name="x", seed=0.5), dict(name="x", claim=3), dict(name=None)):
                    try:
                        autoreproduce.metric(value=1, **wrong)
                    except (TypeError, ValueError) as error:
                        print(error)
                """);
        assertThat(out.lines()).hasSize(4);
        assertThat(metrics).doesNotExist();
    }

    @Test
    void writersThatShareAFileDoNotMixTheirLines() throws IOException {
        run(RealPython.any(), "", """
                import multiprocessing
                import autoreproduce
                def write(n):
                    for i in range(200):
                        autoreproduce.metric("m" * 300, i, seed=n)
                if __name__ == "__main__":
                    context = multiprocessing.get_context("fork")
                    all = [context.Process(target=write, args=(n,)) for n in range(4)]
                    [each.start() for each in all]
                    [each.join() for each in all]
                """);
        assertThat(Files.readAllLines(metrics)).hasSize(800).allMatch(line -> line.startsWith("{\"claim\"")
                && line.endsWith("\"line\": 5}"));
    }

    @Test
    void withoutAFileMetricsGoToTheScreen() throws IOException {
        RealPython python = RealPython.any();
        Files.writeString(code.resolve("main.py"), "import autoreproduce\nautoreproduce.metric('x', 2)\n");
        RealPython.Ended ended = python.run(code, Map.of("PYTHONPATH", folder.resolve("module").toString(),
                "PYTHONDONTWRITEBYTECODE", "1"), "", "main.py");
        assertThat(ended.out()).contains("\"name\": \"x\", \"value\": 2,");
    }

    @Test
    void factsTellShapesAndRangesOfArrays() throws IOException {
        run(RealPython.having("numpy"), "", """
                import numpy as np
                import autoreproduce
                x = np.array([[1, 2.5, np.nan], [np.inf, -4, 0]], dtype="float32")
                autoreproduce.describe("batch", {"x": x, "y": np.array([0, 7]), "name": "secret words"})
                autoreproduce.metric("m", np.float64(0.5))
                autoreproduce.metric("n", np.array(3))
                autoreproduce.metric("v", np.ones(2))
                """);
        assertThat(Files.readAllLines(metrics.resolveSibling("facts.jsonl"))).containsExactly(
                "{\"name\": \"batch\", \"type\": \"dict\", \"shape\": [3], \"dtype\": null, \"min\": null, \"max\": null, \"nan\": null}",
                "{\"name\": \"batch['x']\", \"type\": \"numpy.ndarray\", \"shape\": [2, 3], \"dtype\": \"float32\", \"min\": -4.0, \"max\": 2.5, \"nan\": 1, \"inf\": 1}",
                "{\"name\": \"batch['y']\", \"type\": \"numpy.ndarray\", \"shape\": [2], \"dtype\": \"int64\", \"min\": 0, \"max\": 7, \"nan\": 0}",
                "{\"name\": \"batch['name']\", \"type\": \"str\", \"shape\": [12], \"dtype\": null, \"min\": null, \"max\": null, \"nan\": null}");
        assertThat(Files.readString(metrics)).contains("\"value\": 0.5", "\"value\": 3", "\"value_text\": \"[1. 1.]\"");
    }

    @Test
    void factsKnowSparseMatricesTensorsAndPlainLists() throws IOException {
        run(RealPython.having("scipy.sparse", "torch"), "", """
                import scipy.sparse, torch
                import autoreproduce
                autoreproduce.describe("s", scipy.sparse.csr_matrix([[0, 3], [0, -1]]))
                autoreproduce.describe("t", (torch.ones(2, 3), [1, 2.5, float("nan")]))
                autoreproduce.describe("c", torch.eye(3).to_sparse())
                autoreproduce.metric("m", torch.tensor(0.5, requires_grad=True))
                """);
        String facts = Files.readString(metrics.resolveSibling("facts.jsonl"));
        assertThat(facts.lines()).hasSize(5);
        assertThat(facts).contains(
                "\"shape\": [2, 2], \"dtype\": \"int64\", \"min\": -1, \"max\": 3, \"nan\": 0, \"stored\": 2",
                "\"name\": \"t[0]\", \"type\": \"torch.Tensor\", \"shape\": [2, 3], \"dtype\": \"float32\", \"min\": 1.0",
                "\"name\": \"t[1]\", \"type\": \"list\", \"shape\": [3], \"dtype\": \"float|int\", \"min\": 1, \"max\": 2.5, \"nan\": 1",
                "\"shape\": [3, 3], \"dtype\": \"float32\", \"min\": 1.0, \"max\": 1.0, \"nan\": 0, \"stored\": 3");
        assertThat(Files.readString(metrics)).contains("\"value\": 0.5");
    }

    private static final String FILL = """
            import numpy as np
            import autoreproduce
            fill = autoreproduce.fill
            np.random.seed(0)
            a, b = fill((50, 2)), fill((50, 2))
            print(a.shape, a.dtype, bool((a == b).all()), bool(np.abs(a).max() > 100))
            print(fill(3, like=np.zeros(1, "float32")).dtype, fill(4, dtype="int64").dtype, fill((2,), dtype=bool).dtype)
            print(type(fill(())).__name__, type(fill((), dtype=int)).__name__, type(fill((), like=np.zeros(2))).__name__)
            """;

    @Test
    void stubsGiveZerosOrFreshNoiseOfTheRightShape() throws IOException {
        RealPython python = RealPython.having("numpy");
        assertThat(run(python, "zeros", FILL)).isEqualTo("""
                (50, 2) float64 True False
                float32 int64 bool
                float int float
                """);
        assertThat(run(python, "noise", FILL)).isEqualTo("""
                (50, 2) float64 False True
                float32 int64 bool
                float int float
                """);
    }

    @Test
    void stubsGiveTensorsWhereTensorsAreMeant() throws IOException {
        String script = """
                import torch
                import autoreproduce
                fill = autoreproduce.fill
                like = torch.ones(2, dtype=torch.float64, requires_grad=True)
                def seeded():
                    torch.manual_seed(0)
                    return fill((3, 2), like=like)
                a, b = seeded(), seeded()
                print(tuple(a.shape), a.dtype, a.requires_grad, bool((a == b).all()))
                a.sum().backward()
                c = fill((), torch=True)
                print(tuple(c.shape), c.dtype, c.requires_grad, fill(2, torch=True, dtype="int64").dtype)
                """;
        RealPython python = RealPython.having("torch");
        assertThat(run(python, "zeros", script))
                .isEqualTo("(3, 2) torch.float64 True True\n() torch.float32 False torch.int64\n");
        assertThat(run(python, "noise", script))
                .isEqualTo("(3, 2) torch.float64 True False\n() torch.float32 False torch.int64\n");
    }

    @Test
    void aStubLeftInTheProgramRaises() throws IOException {
        assertThat(run(RealPython.any(), "", """
                import autoreproduce
                def forward():
                    return autoreproduce.fill(3)
                try:
                    forward()
                except NotImplementedError as error:
                    print(error)
                """)).startsWith("forward is still a stub");
    }
}
