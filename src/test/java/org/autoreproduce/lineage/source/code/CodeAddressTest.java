package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeAddressTest {
    @ParameterizedTest
    @CsvSource({"https://github.com/Ada/Moats,github.com/ada/moats", "github.com/ada/moats.,github.com/ada/moats",
            "http://www.github.com/ada/moats.git),github.com/ada/moats",
            "git@github.com:Ada/Moats.git,github.com/ada/moats",
            "https://github.com/ada/moats/tree/main/src,github.com/ada/moats",
            "github.com/ada/ moats,github.com/ada/moats", "https://gitlab.com/ada/moats.x,gitlab.com/ada/moats.x",
            "https://bitbucket.org/ada/moats/src,bitbucket.org/ada/moats",
            "https://codeberg.org/ada/moats,codeberg.org/ada/moats",
            "https://huggingface.co/ada/moats-base,huggingface.co/ada/moats-base",
            "https://hf.co/datasets/ada/moats,huggingface.co/datasets/ada/moats",
            "https://raw.githubusercontent.com/ada/moats/main/a.py,github.com/ada/moats"})
    void oneRepositoryHasManySpellings(String printed, String address) {
        assertThat(CodeAddress.first("See " + printed + " for it")).hasToString("Optional[" + address + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://github.com/ada", "https://github.com/topics/moats",
            "https://gist.github.com/ada/12ab",
            "https://example.org/ada/moats", "https://notgithub.com/ada/moats", "me@github.com/ada/moats",
            "https://huggingface.co/datasets/ada", "https://github.com/orgs/ada", "https://github.com/../moats"})
    void allElseIsNone(String text) {
        assertThat(CodeAddress.in(text)).isEmpty();
    }

    @Test
    void severalAreThereOnceInTheirOrder() {
        assertThat(CodeAddress.in("github.com/b/two, github.com/a/one; again https://github.com/B/Two.git"))
                .extracting(CodeAddress::path).containsExactly("b/two", "a/one");
    }

    @Test
    void itIsCopiedOverHttpsOnly() {
        assertThat(CodeAddress.first("git@github.com:ada/moats").orElseThrow().https())
                .hasToString("https://github.com/ada/moats.git");
        assertThat(CodeAddress.first("huggingface.co/ada/moats").orElseThrow().https())
                .hasToString("https://huggingface.co/ada/moats");
    }

    @Test
    void projectPagesLeadToARepository() {
        assertThat(CodeAddress.behindPages("Project page: https://ada.github.io/Moats/")).singleElement()
                .hasToString("github.com/ada/moats");
    }
}
