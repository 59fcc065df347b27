package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class CanonicalTest {
    @Example
    void whatDiffersBetweenRunsIsTakenOut() {
        assertThat(new Canonical().of("2026-11-24 02:10:33,120 worker (pid 4711) took 3.2 s, numpy 2.4.6, Process-3 at "
                + "0xdead in /tmp/pytest-of-x/0/f: [np.float64(0.25), np.True_] /opt/x/y.py /work/out/m.json 1e-3 0.5"))
                .isEqualTo("<time> worker (pid <pid>) took <time>, numpy <version>, Process at 0x in <temporary file>:"
                        + " [0.25, True] y.py out/m.json 1e-3 0.5");
    }

    @Example
    void aLongPathTakesNoStack() {
        String path = "/a".repeat(50_000);
        assertThat(new Canonical().of("open " + path + " 1.2.3" + "-a".repeat(50_000) + " pids 1"
                + ", 2".repeat(50_000))).isEqualTo("open a <version> pids <pid>");
    }

    @Example
    void whatLiesInAnEnvironmentIsNamedFromItsPackagesOn() {
        assertThat(new Canonical().of("File \"/home/x/env/lib/python3.11/site-packages/numpy/core.py\" "
                + "/usr/lib/python3.11/json/decoder.py /tmp/a/b/c.txt")).isEqualTo(
                        "File \"numpy/core.py\" json/decoder.py <temporary file>");
    }

    @Property(tries = 300)
    void theCanonicalFormIsItsOwnCanonicalForm(
            @ForAll @Chars({'/', '.', ':', ' ', '<', '>', '-', 'x', '(', ')', 'n',
                    'p'}) @CharRange(from = '0', to = '9') String text) {
        Canonical canonical = new Canonical();
        String once = canonical.of(text);
        assertThat(canonical.of(once)).isEqualTo(once);
    }
}
