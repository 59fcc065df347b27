package org.autoreproduce.code.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.autoreproduce.code.RealPython;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;

class SyntaxCheckTest {
    private final Cancellation stop = new Cancellation();

    @Test
    void findsFaultsOfAllFilesWithOneInterpreter() {
        RealPython python = RealPython.any();
        SourceTree tree = SourceTree.of(Map.of("good.py", "def f(x):\n    return x ** 2  # ü\n", "bad.py",
                "x = 1\ndef f(:\n    pass\n", "sub/indent.py", "if x:\ny\n", "never_run.py",
                "raise SystemExit('run')\n", "config.yaml", "a: 1\nb: 2\na: 3\n", "ok.yaml", "a: {b: [1, 2]}\n",
                "x.json", "{\"a\": 1} 2", "escape.py", "x = '\\d'\n"));
        int[] starts = {0};
        SyntaxCheck check = new SyntaxCheck(new AstParser((script, stdin, cancel) -> {
            starts[0]++;
            return python.script(script, stdin);
        }));
        List<SyntaxFault> faults = check.check(tree, stop);
        assertThat(faults).extracting(f -> f.path() + ":" + f.line()).containsExactly("bad.py:2", "config.yaml:3",
                "sub/indent.py:2", "x.json:0");
        assertThat(faults.get(1).message()).contains("Duplicate", "a");
        assertThat(starts[0]).isEqualTo(1);
    }

    @Test
    void noPythonFilesNeedNoInterpreter() {
        SyntaxCheck check = new SyntaxCheck(new AstParser((script, stdin, cancel) -> {
            throw new AssertionError("started");
        }));
        assertThat(check.check(SourceTree.of(Map.of("a.yaml", "a: 1\n---\nb: 2\n")), stop))
                .containsExactly(new SyntaxFault("a.yaml", 0, "holds more than one document"));
    }

    @Test
    void whatNoParserCanSwallowIsAFault() {
        RealPython python = RealPython.any();
        SourceTree deep = SourceTree.of(Map.of("deep.py", "(".repeat(5000) + ")".repeat(5000)));
        assertThat(new AstParser((script, stdin, cancel) -> python.script(script, stdin)).check(deep, stop)).hasSize(1);
    }
}
