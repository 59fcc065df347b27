package org.autoreproduce.run.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {
    @Test
    void readsNamesVersionsExtrasAndMarkers() {
        Requirements read = Requirements.parse("""
                # what the method needs
                numpy >= 1.24, <3   # arrays
                scikit_learn

                Torch[opt-einsum]==2.3.*
                tomli; python_version < "3.11"
                """);

        assertThat(read.lines()).extracting(Requirement::toString).containsExactly("numpy>=1.24,<3", "scikit-learn",
                "torch[opt-einsum]==2.3.*", "tomli; python_version < \"3.11\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy @ https://example.org/numpy.whl", "https://example.org/x.whl", "git+https://x/y.git",
            "-r other.txt", "--index-url https://example.org", "-e .", "./local", "../up", "/etc/passwd", "x.whl/y",
            "numpy --global-option=x", "numpy==1.0 --hash=sha256:00", "file:///x", "numpy\\", "a b", "${HOME}",
            "x; os.system('rm')[0]", "-"})
    void refusesAnythingElse(String line) {
        assertThatThrownBy(() -> Requirements.parse(line)).isInstanceOf(ProblemException.class)
                .extracting(e -> ((ProblemException) e).sentence().key()).isEqualTo("env.requirement.refused");
    }

    @Property
    void whatIsLetThroughNeverStartsAnOptionOrAPath(@ForAll String line) {
        try {
            assertThat(Requirement.parse(line).toString()).matches("[a-z0-9][^/@\\\\$\\n]*");
        } catch (ProblemException e) {
            assertThat(e.sentence().key()).isEqualTo("env.requirement.refused");
        }
    }

    @Test
    void asksForAPackageOnlyOnce() {
        Requirements asked = Requirements.parse("PyTest==8.0");

        assertThat(asked.with(Requirement.parse("pytest>=7.2"))).isEqualTo(asked);
        assertThat(Requirements.parse("numpy").with(Requirement.parse("pytest")).lines())
                .extracting(Requirement::name).containsExactly("numpy", "pytest");
    }

    @Test
    void aLockIsSortedCanonicalAndHasOneVersionAPackage() {
        Lock lock = new Lock(List.of(new Lock.Pin("Zope.Event", "5.0"), new Lock.Pin("numpy", "2.0"),
                new Lock.Pin("NumPy", "1.24.2")));

        assertThat(lock.lines()).containsExactly("numpy==2.0", "zope-event==5.0");
        assertThat(Requirements.of(lock).lines()).extracting(Requirement::toString).containsExactly("numpy==2.0",
                "zope-event==5.0");
    }
}
