package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperMemoryTest {
    private static final PaperPlace PLACE = new PaperPlace(7, 12.5, 340, 1.5, Fit.NONE, Spread.FACING, true, Side.PAGES,
            true);

    @TempDir
    Path folder;

    @Test
    void eachPaperIsFoundWhereItWasLeft() {
        PaperMemory memory = new PaperMemory(file());
        memory.keep("a", PLACE);
        memory.save();

        PaperMemory next = new PaperMemory(file());
        assertThat(next.find("a")).isEqualTo(PLACE);
        assertThat(next.find("b")).isEqualTo(PaperPlace.first(true));
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws Exception {
        PaperMemory memory = new PaperMemory(file());
        memory.keep("a", PLACE);
        memory.save();
        Files.delete(file());
        memory.keep("a", PLACE);
        memory.save();

        assertThat(file()).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsForgotten() throws Exception {
        Files.writeString(file(), "{\"schema\": 1, \"papers\": [");

        assertThat(new PaperMemory(file()).find("a")).isEqualTo(PaperPlace.first(false));
    }

    @Test
    void whatANewerVersionWroteStaysAsItIs() throws Exception {
        String newer = "{\"schema\": 2, \"dark\": true, \"papers\": []}";
        Files.writeString(file(), newer);
        PaperMemory memory = new PaperMemory(file());
        memory.keep("a", PLACE);
        memory.save();

        assertThat(file()).hasContent(newer);
        assertThat(memory.find("a")).isEqualTo(PLACE);
    }

    @Test
    void whatIsLeftOutOrNonsenseBecomesUsual() throws Exception {
        Files.writeString(file(), """
                {"schema": 1, "dark": false, "papers": [{"hash": "a", "place":
                {"page": 3, "x": 1, "y": 2, "zoom": 900, "beside": true, "dark": false}}]}""");

        PaperPlace place = new PaperMemory(file()).find("a");
        assertThat(place.zoom()).isEqualTo(Zoom.MOST);
        assertThat(place.fit()).isEqualTo(Fit.WIDTH);
        assertThat(place.side()).isEqualTo(Side.CONTENTS);
    }

    private Path file() {
        return folder.resolve("papers.json");
    }
}
