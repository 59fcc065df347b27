package org.autoreproduce.pipeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivatePathsTest {
    @TempDir
    Path place;
    private PrivatePaths paths;
    private String root;

    @BeforeEach
    void project() throws IOException {
        try (ExampleProject example = ExampleProject.untouched(place.resolve("moats.repro"))) {
            paths = PrivatePaths.of(example.project().file(), example.folder());
            root = example.folder().root().toString();
        }
    }

    @Test
    void knownPathsAreCalledByTheirLastName() {
        assertThat(paths.without("See " + ExampleProject.DATA + ", " + ExampleProject.LIBRARY + "/a.pdf and " + root
                + "/code.")).isEqualTo("See rings.csv, papers/a.pdf and moats.repro/code.");
    }

    @Test
    void whatMerelyLooksAlikeStays() {
        String text = "the square" + ExampleProject.LIBRARY + " and " + ExampleProject.LIBRARY + "-new";

        assertThat(paths.without(text)).isEqualTo(text);
    }

    @Test
    void aModelThatIsAFileIsCalledByTheFile() {
        assertThat(PrivatePaths.model("/models/a-7b.gguf")).isEqualTo("a-7b.gguf");
        assertThat(PrivatePaths.model("C:\\models\\a-7b.gguf")).isEqualTo("a-7b.gguf");
        assertThat(PrivatePaths.model("maker/a-7b:latest")).isEqualTo("maker/a-7b:latest");
    }
}
