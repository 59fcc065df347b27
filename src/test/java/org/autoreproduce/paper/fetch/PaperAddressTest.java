package org.autoreproduce.paper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperAddressTest {
    @ParameterizedTest
    @CsvSource({"2301.00001,2301.00001", "arXiv:2301.00001v3,2301.00001v3", "cs/0112017,cs/0112017",
            "math.GT/0309136v1,math.GT/0309136v1", "https://arxiv.org/abs/1706.03762,1706.03762",
            "http://www.arxiv.org/pdf/1706.03762v5.pdf,1706.03762v5",
            "https://export.arxiv.org/e-print/cs/0112017v2,cs/0112017v2",
            "arxiv.org/abs/1706.03762?context=cs,1706.03762", " 0704.0001 ,0704.0001"})
    void idsAndAddressesOfArxiv(String written, String id) {
        assertThat(PaperAddress.of(written)).contains(new PaperAddress.ArXiv(id));
    }

    @Test
    void otherAddressesAreTakenAsTheyAre() {
        assertThat(PaperAddress.of("https://example.org/a.pdf")).get().isInstanceOf(PaperAddress.Web.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paper.pdf", "http://example.org/a.pdf", "file:///etc/passwd",
            "https://a:b@example.org/x.pdf", "12345",
            "https://arxiv .org/x", "../2301.00001"})
    void allElseIsNone(String written) {
        assertThat(PaperAddress.of(written)).isEmpty();
    }
}
