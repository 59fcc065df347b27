package org.autoreproduce.run.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {
    private final List<Consent.Download> asked = new ArrayList<>();

    @Test
    void aLargeDownloadIsStoppedAndAskedFor() {
        assertThatThrownBy(() -> run(false, "echo '  Downloading torch-2.3-x.whl (539.2 MB)'; exec sleep 60"))
                .isInstanceOf(ProblemException.class).hasMessageContaining("539 MB");
        assertThat(asked).containsExactly(new Consent.Download(List.of("torch-2.3-x.whl"), 539_200_000));
    }

    @Test
    void oneThatIsAllowedIsBegunAgainAndNotAskedForTwice() {
        assertThatCode(() -> run(true, "echo 'Downloading a (150.0MiB)'; echo 'Downloading b (90.5MiB)'"))
                .doesNotThrowAnyException();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().files()).containsExactly("a", "b");
    }

    @Test
    void smallOnesAreNotAskedFor() {
        assertThatCode(
                () -> run(false, "echo 'Downloading https://x/numpy.whl (16.9 MB)'; echo 'Downloading y (9 kB)'"))
                .doesNotThrowAnyException();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(...)' No matching distribution found for numpy | env.install.noNetwork
            error: Failed to fetch; Caused by: dns error: failed to lookup address                                                 | env.install.noNetwork
            ERROR: No matching distribution found for nunpy==1                                                                      | env.install.noPackage
            No solution found: Because nunpy was not found in the package registry | env.install.noPackage
            ERROR: ResolutionImpossible: for help                                                                                   | env.install.conflict
            x No solution found when resolving dependencies                                                                         | env.install.conflict
            OSError: [Errno 28] No space left on device                                                                             | env.disk.full
            SSLError(SSLCertVerificationError('certificate verify failed: self-signed')) Max retries exceeded                       | env.install.certificate
            something unheard of                                                                                                    | env.install.failed
            """)
    void eachFailureHasItsSentence(String said, String key) {
        assertThat(InstallFailure.of(new Programs.Output(1, "", said)).sentence().key()).isEqualTo(key);
    }

    @Test
    void aMissingPackageIsNamed() {
        assertThat(InstallFailure
                .of(new Programs.Output(1, "ERROR: No matching distribution found for nunpy==1\n", "")))
                .hasMessageContaining("\"nunpy==1\"");
    }

    private void run(boolean allowed, String script) throws Exception {
        Consent consent = download -> {
            asked.add(download);
            return allowed;
        };
        new Installation(new LocalPrograms(Map.of()), consent, List.of("/bin/sh", "-c", script)).run(line -> {},
                new Cancellation());
    }
}
