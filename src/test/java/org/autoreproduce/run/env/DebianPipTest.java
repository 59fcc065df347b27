package org.autoreproduce.run.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs that stand in for apt-get and dpkg-deb and write down how they were called. */
class DebianPipTest {
    private static final String WHEEL = "usr/share/python-wheels/pip-23.0.1-py3-none-any.whl";

    @TempDir
    Path folder;

    @BeforeEach
    void unpacks() throws IOException {
        program("dpkg-deb", "mkdir -p \"$3/usr/share/python-wheels\" && cp \"$2\" \"$3/" + WHEEL + "\"");
    }

    @Test
    void fetchesThePackageWithTheListsThatAreThere() throws IOException {
        program("apt-get", "case \"$*\" in '-q download python3-pip-whl') echo pip > python3-pip-whl_1_all.deb;; esac");

        Optional<Installer> found = fetched();

        assertThat(found).contains(new Installer.PipWheel(folder.resolve("tools/pip-23.0.1-py3-none-any.whl")));
        assertThat(found.orElseThrow().name()).isEqualTo("pip 23.0.1");
        assertThat(calls()).hasSize(2);
    }

    @Test
    void bringsListsOfItsOwnUpToDateWhereThereAreNone() throws IOException {
        program("apt-get", "case \"$*\" in *Dir::State=*update) touch updated;;"
                + " *Dir::State=*download*) [ -f updated ] && echo pip > python3-pip-whl_1_all.deb;; *) exit 100;; esac");

        assertThat(fetched()).isPresent();
    }

    @Test
    void isAskedOnlyOnce() throws IOException {
        program("apt-get", "echo pip > python3-pip-whl_1_all.deb");
        fetched();
        Files.delete(folder.resolve("calls"));

        assertThat(fetched()).isPresent();
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    @Test
    void givesNothingWithoutANetworkOrOutsideDebian() throws IOException {
        assertThat(fetched()).isEmpty();
        program("apt-get", "exit 100");
        assertThat(fetched()).isEmpty();
    }

    private Optional<Installer> fetched() {
        Map<String, String> variables = Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        Map<String, String> only = Map.of("PATH", folder.resolve("bin").toString());
        return new DebianPip(new LocalPrograms(variables), new SearchPath(only), folder.resolve("tools"))
                .fetched(line -> {}, new Cancellation());
    }

    private List<String> calls() throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve("calls")));
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho %s >> %s/calls\n%s\n".formatted(name, folder, script));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
