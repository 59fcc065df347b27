package org.autoreproduce.pipeline.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.PaperHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadCacheTest {
    @TempDir
    Path place;
    private Path pdf = Path.of("paper.pdf");
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void aPaper() throws IOException {
        pdf = Files.writeString(place.resolve("paper.pdf"), "one");
    }

    private HeadCache cache() {
        return new HeadCache(place.resolve("cache/titles.json"));
    }

    private String title(HeadCache cache, String printed) {
        String title = cache.head(pdf, () -> {
            read.add(printed);
            return new PaperHead(printed, List.of("Ann Other"), 2019, "", "");
        }).title();
        cache.save();
        return title;
    }

    @Test
    void aTitleIsReadOnceForAllProjects() {
        title(cache(), "DROCC");
        assertThat(title(cache(), "other")).isEqualTo("DROCC");
        assertThat(read).containsExactly("DROCC");
    }

    @Test
    void aChangedFileIsReadAnew() throws IOException {
        title(cache(), "DROCC");
        Files.setLastModifiedTime(pdf, FileTime.fromMillis(1_000));
        assertThat(title(cache(), "other")).isEqualTo("other");
        assertThat(place.resolve("cache/titles.json")).content().doesNotContain("DROCC");
    }

    @Test
    void aBrokenCacheIsNone() throws IOException {
        title(cache(), "DROCC");
        Files.writeString(place.resolve("cache/titles.json"), "{\"schema\":2");
        assertThat(title(cache(), "again")).isEqualTo("again");
    }
}
